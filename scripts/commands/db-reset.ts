// npm run db:reset: deletes the embedded database; the next start makes and fills a new one. "--yes" asks nothing.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { acquireLock } from "../bootstrap/lock.mjs";
import { dataDir, startLock } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { removeCluster } from "../database/cluster.ts";
import { onExit, runCommand } from "../runtime/shutdown.ts";

await runCommand(async () => {
  const folder = dataDir();
  if (process.env.DATABASE_URL || process.env.DATABASE_OWNER_URL) {
    throw new UserError(
      "DATABASE_URL names a server of your own: db:reset only deletes the embedded database. Nothing was deleted.",
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = acquireLock(startLock());
  if (release === null) throw new UserError(`The portal of ${folder} is running: stop it first. Nothing was deleted.`);
  onExit(release);
  if (!process.argv.includes("--yes") && !(await isConfirmed(folder))) throw new UserError("Nothing was deleted.");
  await removeCluster(join(folder, "database"));
  for (const name of ["demo-accounts.json", "started-before"]) rmSync(join(folder, name), { force: true });
  console.log("  ✓ The embedded database is deleted; npm start makes and fills a new one.");
});

async function isConfirmed(folder: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new UserError("Nobody is here to ask: run npm run db:reset -- --yes. Nothing was deleted.");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `  Everything in the database of ${folder} will be lost. Type "yes" to delete it: `,
  );
  terminal.close();
  return answer.trim().toLowerCase() === "yes";
}
