import { system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";

/** Runs as many rounds of a race as asked. @returns sentences about what went wrong; none if nothing did */
export type Race = (rounds: number) => Promise<string[]>;

/** Roles that record and publish at both colleges. */
export const RECORDERS = { roles: ["COORDINATOR", "EDITOR"] } as const;

export const asked = <T>(ask: (tx: ReadTx) => Promise<T>): Promise<T> => read(system("race"), ask);

/** Returns the answer of a command or the code of its refusal. @throws any other error */
export async function outcome<T>(work: Promise<T>): Promise<T | string> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });
}

/** Does the same for two commands that wait for each other: the one that is refused as busy is called again. */
export async function outcomeOfTwo<T>(ask: () => Promise<T>): Promise<T | string> {
  const answer = await outcome(ask());
  return answer === "busy" ? outcome(ask()) : answer;
}

/** Runs rounds one after another and collects their problems, with the number of the round. */
export async function rounds(
  count: number,
  round: (number: number) => Promise<readonly (string | false)[]>,
): Promise<string[]> {
  const wrong: string[] = [];
  for (let number = 0; number < count; number += 1) {
    for (const sentence of await round(number)) if (sentence) wrong.push(`round ${number}: ${sentence}`);
  }
  return wrong;
}
