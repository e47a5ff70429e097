import { defineConfig, devices } from "@playwright/test";

/** Journeys that a reader without JavaScript makes as well. */
const WITHOUT_JAVASCRIPT = /\/(visitors|december|filters|sign-in)\.spec\.ts$/;

/** They read what the seed wrote, ahead of everything that other tests publish beside it. */
const AS_SEEDED = /\/(first-administrator|visitors|december)\.spec\.ts$/;

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
    launchOptions: process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {},
    screenshot: "only-on-failure",
  },
  projects: [
    { name: "as seeded", testMatch: AS_SEEDED },
    { name: "without JavaScript", testMatch: WITHOUT_JAVASCRIPT, use: { javaScriptEnabled: false } },
    { name: "with JavaScript", testIgnore: AS_SEEDED },
  ],
});
