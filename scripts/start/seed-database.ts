import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../bootstrap/project.mjs";
import { UserError } from "../bootstrap/user-error.mjs";
import { runNode } from "../runtime/run-node.ts";

const FILL = join(projectRoot, "scripts/start/seed-process.ts");
const RESULT_MARK = "@@result ";

const filled = z.object({ isSeeded: z.boolean(), administratorToken: z.string().nullable() });

/** What stands in the database after filling it. */
export type Filled = z.infer<typeof filled>;

/**
 * Seeds an empty database and asks for the link of the first group administrator. This runs in a process of its own:
 * the portal's rooms read their settings when they are loaded.
 * @param options.seed what to put into an empty database
 * @param options.env  the portal's settings
 */
export async function seedDatabase({ seed, env }: { seed: string; env: NodeJS.ProcessEnv }): Promise<Filled> {
  const outcome = await runNode(["--conditions=react-server", "--import", "tsx", FILL], {
    env: { ...env, SEED: seed },
  });
  const line = outcome.output.split("\n").find((text) => text.startsWith(RESULT_MARK));
  if (outcome.exitCode !== 0 || line === undefined) {
    console.error(outcome.output.trimEnd());
    throw new UserError(
      "The first content could not be written: the lines above say why; what was begun was taken back.",
    );
  }
  return filled.parse(JSON.parse(line.slice(RESULT_MARK.length)));
}

/** The line by which the filling process hands its result over. */
export const resultLine = (result: Filled): string => RESULT_MARK + JSON.stringify(result);
