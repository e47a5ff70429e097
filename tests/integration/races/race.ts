import { system } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";

/** Runs so many rounds of one race. @returns sentences about what went wrong; none where all is well */
export type Race = (rounds: number) => Promise<string[]>;

/** Who records and publishes at both colleges. */
export const RECORDERS = { roles: ["COORDINATOR", "EDITOR"] } as const;

export const asked = <T>(ask: (tx: ReadTx) => Promise<T>): Promise<T> => read(system("race"), ask);

/** What a command answered, or the code with which it refused; a bug is neither. */
export async function outcome<T>(work: Promise<T>): Promise<T | string> {
  return work.catch((error: unknown) => {
    if (error instanceof Refusal) return error.code;
    throw error;
  });
}

/** The same where two wait for each other: who would have waited too long is told so, and asks again alone. */
export async function outcomeOfTwo<T>(ask: () => Promise<T>): Promise<T | string> {
  const answer = await outcome(ask());
  return answer === "busy" ? outcome(ask()) : answer;
}

/** Runs rounds one after another and gathers what each found wrong, with its number. */
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
