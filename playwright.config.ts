import { defineConfig, devices } from "@playwright/test";

/** Journeys of readers: no public page loads a script (page-weight.spec.ts), so that they are made once, without any. */
const OF_READERS = /\/(visitors|december|filters|public-search)\.spec\.ts$/;

/** What a person can do with JavaScript and without. */
const EITHER_WAY = /\/sign-in\.spec\.ts$/;

/** It finds the portal as the seed left it, ahead of everything that other tests write. */
const AS_SEEDED = /\/first-administrator\.spec\.ts$/;

/**
 * End-to-end tests in the machine's Chromium against a portal that `npm test` builds, fills with the seed `sample` and
 * serves. Its address, its database and its secrets stand in the environment (tests/support/portal/settings.ts).
 */
export default defineConfig({
  testDir: "tests/e2e",
  // a module marked "server-only" loads here as it does on the server
  tsconfig: "./tests/e2e/tsconfig.json",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    timezoneId: "Asia/Shanghai",
    ...(process.env.BASE_URL ? { baseURL: process.env.BASE_URL } : {}),
    launchOptions: {
      // a page lives for seconds: what optimizes its scripts takes longer than it saves
      args: ["--js-flags=--no-maglev,--no-opt"],
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "as seeded", testMatch: AS_SEEDED },
    { name: "without JavaScript", testMatch: [OF_READERS, EITHER_WAY], use: { javaScriptEnabled: false } },
    { name: "with JavaScript", testIgnore: [AS_SEEDED, OF_READERS] },
  ],
});
