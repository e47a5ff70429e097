import { rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt, isBuilt } from "../build/portal.ts";
import { runChecks } from "../check/checks.ts";
import { runTool } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { findOrInstallChromium } from "./chromium.ts";
import { type Count, countOfPlaywright, countOfVitest, sumOf } from "./test-count.ts";
import { startTestPortal } from "./test-portal.ts";

/** Runs one part of the tests with a cluster and a folder that live as long as the run. */
type Run = (cluster: { superuserUrl: string; folder: string }) => Promise<Count>;

/** One part of `npm test`, which can be run alone by its name. */
export type Part = { readonly name: string; readonly run: Run };

/** Each check of the sources counts as one test. */
const check: Run = async () => {
  const { passed, failed } = await runChecks();
  const failures = failed.map((test) => ({ test, why: "what the tool said stands above" }));
  return { passed: passed.length, skipped: 0, failures, files: [] };
};

/**
 * Runs the tests of Vitest's projects.
 * @param settings more for the environment of the tests
 */
const vitest =
  (projects: readonly string[], settings: Record<string, string> = {}): Run =>
  async ({ superuserUrl, folder }) => {
    const report = join(folder, `${projects.join("-")}.json`);
    rmSync(report, { force: true });
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { exitCode } = await runTool(
      "vitest",
      ["run", ...projects.map((project) => `--project=${project}`), ...reporters],
      {
        env: { ...process.env, ...settings, TEST_SUPERUSER_URL: superuserUrl },
        isEchoed: true,
      },
    );
    return countOfVitest(report, exitCode);
  };

const built = () => runStep("Portal is built", ensureBuilt, { isSlow: !isBuilt() });

/** The start script is tried on the build that it would make first. */
const start: Run = async (cluster) => {
  await built();
  return vitest(["start"])(cluster);
};

/** One for each of the two workers, with a small database of its own. */
const HTTP_PORTALS = ["http_1", "http_2"];

const http: Run = async (cluster) => {
  await built();
  const { superuserUrl, folder } = cluster;
  const portals: Record<string, string>[] = [];
  for (const name of HTTP_PORTALS) {
    const dataDir = join(folder, name);
    portals.push(
      await runStep(`Portal ${name} answers`, () => startTestPortal({ superuserUrl, name, seed: "record", dataDir })),
    );
  }
  return vitest(["http"], { TEST_PORTALS: JSON.stringify(portals) })(cluster);
};

/** Twice: what reads what the seed wrote runs ahead of what publishes beside it. */
const endToEnd: Run = async ({ superuserUrl, folder }) => {
  const chromium = findOrInstallChromium();
  await built();
  const portal = await runStep("Portal under test answers", () =>
    startTestPortal({ superuserUrl, dataDir: join(folder, "portal") }),
  );
  const counts: Count[] = [];
  for (const projects of [["as seeded", "without JavaScript"], ["with JavaScript"]]) {
    const report = join(folder, "e2e.json");
    rmSync(report, { force: true });
    const words = ["test", "--reporter=list,json", ...projects.map((project) => `--project=${project}`)];
    const { exitCode } = await runTool("playwright", words, {
      env: {
        ...process.env,
        ...portal,
        CHROMIUM_PATH: chromium,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        LOG_LEVEL: "silent",
      },
      isEchoed: true,
    });
    counts.push(countOfPlaywright(report, exitCode));
  }
  return sumOf(counts);
};

/**
 * The parts of `npm test`. Stages run one after the other. The lanes of a stage run side by side, and the parts of a lane
 * one after the other: building the portal and starting it wait more than they work, and the tests without a portal use
 * what they leave. What measures a second or asks a browser has the machine for itself.
 */
export const stages: readonly (readonly (readonly Part[])[])[] = [
  [[{ name: "check", run: check }]],
  [
    [
      { name: "unit", run: vitest(["unit"]) },
      { name: "components", run: vitest(["components"]) },
      { name: "integration", run: vitest(["integration", "isolated"]) },
    ],
    [{ name: "start", run: start }],
  ],
  [[{ name: "http", run: http }]],
  [[{ name: "e2e", run: endToEnd }]],
];
