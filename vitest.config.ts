import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

/** Tests with a database of their worker's own. */
const onDatabase = {
  pool: "forks" as const,
  globalSetup: ["tests/support/template-database.ts"],
  setupFiles: ["tests/support/worker-database.ts"],
};

const ISOLATED = "tests/integration/**/*.isolated.test.ts";

export default defineConfig({
  // A module marked "server-only" loads here as it does on the server.
  resolve: { alias: { "@/": root, "server-only": `${root}node_modules/server-only/empty.js` } },
  test: {
    environment: "node",
    restoreMocks: true,
    maxWorkers: 2,
    // only says that a test hangs; a busy machine is no failure
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Pure files have no state that one test could leave for another, so they are loaded once for all.
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "components",
          include: ["tests/components/**/*.test.tsx"],
          environment: "happy-dom",
          setupFiles: ["tests/components/support/setup.ts"],
          // the clock of the browser
          env: { TZ: "Asia/Shanghai" },
        },
      },
      {
        extends: true,
        // One worker runs its files in one process: starting one for each file took half of the time.
        test: {
          ...onDatabase,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: [ISOLATED],
          isolate: false,
        },
      },
      {
        extends: true,
        // Files that replace modules, settings or the database have a process of their own.
        test: { ...onDatabase, name: "isolated", include: [ISOLATED] },
      },
      {
        extends: true,
        // Only `npm run drill` runs these: they take longer than `npm test` may.
        test: {
          ...onDatabase,
          name: "drill",
          include: ["tests/integration/**/*.drill.ts", "tests/start/**/*.drill.ts"],
        },
      },
      {
        extends: true,
        // What a worker knows of the build and of the sources is the same for all of its files.
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          pool: "forks",
          isolate: false,
          globalSetup: ["tests/http/support/portals.ts"],
          setupFiles: ["tests/http/support/portal-of-worker.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "start",
          include: ["tests/start/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
