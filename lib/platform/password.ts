import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Semaphore } from "./semaphore.ts";

/**
 * The cost of argon2id, which is the default of the library.
 * @source OWASP password storage cheat sheet: 19 MiB, 2 passes, 1 lane
 */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** More hashes at once than cores are no faster, and each takes 19 MiB. */
const hashing = new Semaphore({ slots: Math.max(2, availableParallelism()), maxWaiting: 32 });

/**
 * The argon2id hash of a password, in PHC format.
 * @throws busy when too many hashes are waiting
 */
export const hashPassword = (password: string): Promise<string> =>
  hashing.run(() => hash(password.normalize("NFKC"), COST));

let dummyHash: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash the answer is no and takes as long, so that the time does not tell an
 * unknown account from a wrong password.
 * @throws busy when too many hashes are waiting
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash("nobody's password", COST);
  const against = passwordHash ?? (await dummyHash);
  const isMatch = await hashing.run(() => verify(against, password.normalize("NFKC")));
  return isMatch && passwordHash !== null;
}
