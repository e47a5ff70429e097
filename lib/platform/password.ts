import "server-only";
import { availableParallelism } from "node:os";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "./errors.ts";

/** argon2id is what the library does unless told otherwise. @source OWASP password storage cheat sheet: 19 MiB, 2 passes, 1 lane */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashing more at once than there are cores only makes everybody wait, and takes 19 MiB each. */
const AT_ONCE = Math.max(2, availableParallelism());
const WAITING_AT_MOST = 32;

let running = 0;
const waiting: (() => void)[] = [];

async function takeTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING_AT_MOST) throw new Refusal("busy", "busy");
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * The argon2id hash of a password, in PHC format.
 * @throws Refusal busy when too many are waiting already
 */
export const hashPassword = (password: string): Promise<string> =>
  takeTurn(() => hash(password.normalize("NFKC"), COST));

let dummyHash: Promise<string> | undefined;

/**
 * Whether a password fits a hash. Without a hash it takes just as long and answers no,
 * so that nobody can tell an unknown account from a wrong password by the clock.
 * @throws Refusal busy when too many are waiting already
 */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  dummyHash ??= hash("nobody's password", COST);
  const against = passwordHash ?? (await dummyHash);
  const fits = await takeTurn(() => verify(against, password.normalize("NFKC")));
  return fits && passwordHash !== null;
}
