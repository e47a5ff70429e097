import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { refuseWhenBusy } from "./database-errors.ts";
import { unaudited } from "./db.ts";
import { Refusal } from "./errors.ts";

const MS_PER_MINUTE = 60_000;

/** How often something may be tried. The counts are in the database, so that all processes share them. */
export type Limit = { name: string; points: number; perSeconds: number };

const limiters = new Map<string, RateLimiterPrisma>();

function limiterOf({ name, points, perSeconds }: Limit): RateLimiterPrisma {
  const known = limiters.get(name);
  if (known) return known;
  const limiter = new RateLimiterPrisma({
    storeClient: unaudited.limiterStore(),
    tableName: "rateLimit",
    keyPrefix: name,
    points,
    duration: perSeconds,
  });
  limiters.set(name, limiter);
  return limiter;
}

/**
 * Counts one attempt for a key.
 * @throws limited too_many_attempts with the whole minutes to wait; busy
 */
export async function countAttempt(limit: Limit, key: string): Promise<void> {
  try {
    await refuseWhenBusy(limiterOf(limit).consume(key));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal("limited", "too_many_attempts", { minutes: Math.ceil(error.msBeforeNext / MS_PER_MINUTE) });
  }
}

/** Resets the count of a key, after an attempt that succeeded. */
export async function resetAttempts(limit: Limit, key: string): Promise<void> {
  await refuseWhenBusy(limiterOf(limit).delete(key));
}
