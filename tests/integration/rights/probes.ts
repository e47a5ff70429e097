import { Refusal } from "@/lib/platform/errors.ts";
import type { ActorKind, ChainWorld } from "./chain-world.ts";
import { accountProbes, collegeProbes, peopleProbes } from "./directory-probes.ts";
import type { Probe } from "./probe.ts";
import { recordProbes } from "./record-probes.ts";

export const probesOf = (world: ChainWorld): Probe[] => [
  ...peopleProbes(world),
  ...collegeProbes(world),
  ...accountProbes(world),
  ...recordProbes(world),
];

/**
 * How a request was answered: "done", "no right", or the code of a refusal for another reason.
 * @throws every error that is not a refusal
 */
export async function answerTo(work: Promise<unknown>): Promise<"done" | "no right" | string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isOfRight =
      error.kind === "forbidden" || error.kind === "not_found" || error.code === "delegation_taken_over";
    return isOfRight ? "no right" : error.code;
  }
}

/** Tries everything as some of the actors. @returns a sentence for each request that was not refused for want of a right */
export async function rightsOf(world: ChainWorld, kinds: readonly ActorKind[]): Promise<string[]> {
  const asks = kinds.flatMap((kind) =>
    probesOf(world).map(([name, ask]) => async (): Promise<string[]> => {
      const answer = await answerTo(ask(world.actors[kind]));
      return answer === "no right" ? [] : [`${kind} may ${name}: ${answer}`];
    }),
  );
  const found: string[] = [];
  // One after the other, so that no two requests wait for one row.
  for (const ask of asks) found.push(...(await ask()));
  return found;
}
