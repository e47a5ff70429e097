import { assertSucceeded, runScript } from "../runtime/run-node.ts";

/** The lines that seed-process.ts prints. */
const TOKEN = /^@@administrator-token (.*)$/m;
const TO_FREEZE = /^@@records-to-freeze ([1-9]\d*)$/m;

/**
 * Seeds an empty database, issues the link of the first group administrator, and freezes records that were public before
 * there were revisions, which it tells of. This runs in processes of its own, because the portal reads its settings when
 * its modules are loaded.
 * @param options.seed what to put into an empty database
 * @param options.env  the portal's settings
 * @returns            token of the link; null where there is an administrator
 * @throws UserError when the content could not be written, which leaves the database as it was, or when not all records
 *                   could be frozen
 */
export async function seedDatabase({ seed, env }: { seed: string; env: NodeJS.ProcessEnv }): Promise<string | null> {
  const outcome = await runScript("scripts/start/seed-process.ts", [], { env: { ...env, SEED: seed } });
  assertSucceeded(outcome, "The first content could not be written: the lines above say why; nothing was written.");
  if (TO_FREEZE.test(outcome.output)) {
    const frozen = await runScript("scripts/start/freeze-process.ts", [], { env, isEchoed: true });
    assertSucceeded(
      frozen,
      "Not all public records could be frozen: the lines above say why. Start again when that is repaired; it goes on.",
    );
  }
  return TOKEN.exec(outcome.output)?.[1] || null;
}
