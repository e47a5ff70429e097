import { assertSucceeded, runScript } from "../runtime/run-node.ts";

/** The line in which seed-process.ts prints the token. */
const TOKEN = /^@@administrator-token (.*)$/m;

/**
 * Seeds an empty database and issues the link of the first group administrator. This runs in a process of its own,
 * because the portal reads its settings when its modules are loaded.
 * @param options.seed what to put into an empty database
 * @param options.env  the portal's settings
 * @returns            token of the link; null where there is an administrator
 * @throws UserError when nothing was written
 */
export async function seedDatabase({ seed, env }: { seed: string; env: NodeJS.ProcessEnv }): Promise<string | null> {
  const outcome = await runScript("scripts/start/seed-process.ts", [], { env: { ...env, SEED: seed } });
  assertSucceeded(outcome, "The first content could not be written: the lines above say why; nothing was written.");
  return TOKEN.exec(outcome.output)?.[1] || null;
}
