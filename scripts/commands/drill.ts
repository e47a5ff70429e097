// npm run drill: runs the races of tests/integration/races in their full number, on a temporary database.
// Exit code 1 when something was lost, doubled or in an illegal state, or when a planted loss was not seen.
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { createMigratedDatabase, startTemporaryCluster } from "../database/temporary-database.ts";
import { runScript } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { runCommand } from "../runtime/shutdown.ts";

const ROUNDS = 500;

await runCommand(async () => {
  const rounds = Number(process.argv[2] ?? ROUNDS);
  await runStep("Database client is generated", ensurePrismaClient);
  const { superuserUrl } = await startTemporaryCluster();
  const { settings } = await createMigratedDatabase({ superuserUrl, database: "drill" });
  console.log(`\nTwo people at the same moment, ${rounds} rounds each\n`);
  const { exitCode } = await runScript("tests/integration/races/drill.ts", [`${rounds}`], {
    env: { ...process.env, ...settings, LOG_LEVEL: "silent" },
    isEchoed: true,
  });
  return exitCode === 0;
});
