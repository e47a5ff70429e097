// npm run drill: runs the races of tests/integration/races in their full number, on a temporary database, then what two
// web servers give their readers in as many rounds as are worth waiting for, and then the property tests and the files
// *.drill.ts, among them forty kills of the portal's processes, with a random seed, which it prints, or with that of
// TEST_PROPERTY_SEED. Exit code 1 when something was lost, doubled or in an illegal state, when a planted loss was not
// seen, or when one of these tests fails.
import { randomInt } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../bootstrap/project.mjs";
import { ensureBuilt, isBuilt } from "../build/portal.ts";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { createMigratedDatabase, startTemporaryCluster } from "../database/temporary-database.ts";
import { runScript, runTool } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { runCommand } from "../runtime/shutdown.ts";
import { startTestPortal } from "../test/test-portal.ts";

const ROUNDS = 500;
/** Four times each command through either server with every disturbance; a round takes about 12 seconds. */
const READER_ROUNDS = 40;
/** What a file of property tests imports. */
const PROPERTIES = "tests/support/properties.ts";

await runCommand(async () => {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  await runStep("Database client is generated", ensurePrismaClient);
  await runStep("Portal is built", ensureBuilt, { isSlow: !isBuilt() });
  const { superuserUrl, folder } = await startTemporaryCluster();
  const { settings } = await createMigratedDatabase({ superuserUrl, database: "drill" });
  console.log(`\nTwo people at the same moment, ${rounds} rounds each\n`);
  const { exitCode } = await runScript("tests/integration/races/drill.ts", [`${rounds}`], {
    env: { ...process.env, ...settings, LOG_LEVEL: "silent" },
    isEchoed: true,
  });
  const areReadersRight = await runReaders({ superuserUrl, dataDir: join(folder, "portal") });
  const hasPassed = await runPropertyTests(superuserUrl);
  return exitCode === 0 && areReadersRight && hasPassed;
});

/** Writes through one of two web servers on one database, between readers of both. @returns whether none got anything old */
async function runReaders(options: { superuserUrl: string; dataDir: string }): Promise<boolean> {
  console.log(`\nReaders of two web servers, ${READER_ROUNDS} rounds of each command that they see\n`);
  const portal = await runStep("Portal answers", () => startTestPortal({ ...options, name: "drill_readers" }));
  const { exitCode } = await runTool("vitest", ["run", "--project=http", "tests/http/kept-answers.test.ts"], {
    env: { ...process.env, TEST_PORTALS: JSON.stringify([portal]), TEST_KEPT_ANSWER_ROUNDS: `${READER_ROUNDS}` },
    isEchoed: true,
  });
  return exitCode === 0;
}

/** Runs the property tests and what only the drill runs. @returns whether all passed */
async function runPropertyTests(superuserUrl: string): Promise<boolean> {
  const seed = process.env.TEST_PROPERTY_SEED ?? `${randomInt(2 ** 31)}`;
  console.log(`\nProperties with another seed; TEST_PROPERTY_SEED=${seed} npm run drill repeats it\n`);
  const files = globSync("tests/{unit,integration,start}/**/*.{test,drill}.ts", { cwd: projectRoot }).filter(
    (file) => file.endsWith(".drill.ts") || readFileSync(join(projectRoot, file), "utf8").includes(PROPERTIES),
  );
  const { exitCode } = await runTool(
    "vitest",
    ["run", "--project=unit", "--project=integration", "--project=isolated", "--project=drill", ...files],
    {
      env: { ...process.env, TEST_PROPERTY_SEED: seed, TEST_SUPERUSER_URL: superuserUrl },
      isEchoed: true,
    },
  );
  return exitCode === 0;
}
