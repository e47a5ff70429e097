import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { Actor } from "./actor.ts";

type Moment = {
  actor: Actor;
  /** a `ReadTx`, as db.ts knows */
  tx: unknown;
  /** what was read already, by what it is */
  answers: Map<string, Promise<unknown>>;
};

/** For whom calls of `read` share a transaction inside of `readAtOneMoment`, and which. */
export const moments = new AsyncLocalStorage<Moment>();

/**
 * Reads something once in a moment, however many queries of it ask: nothing can change in between. Outside of
 * `readAtOneMoment`, and in every other transaction, it is read each time.
 * @param tx  the transaction of the query
 * @param key what is read, with the ids that it depends on; the actor is that of the moment
 */
export function onceAtMoment<T>(tx: unknown, key: string, ask: () => Promise<T>): Promise<T> {
  const moment = moments.getStore();
  if (!moment || moment.tx !== tx) return ask();
  const known = moment.answers.get(key) as Promise<T> | undefined;
  const answer = known ?? ask();
  if (!known) moment.answers.set(key, answer);
  return answer;
}

/**
 * Tells a moment what was read already as part of something larger, for those who ask by `onceAtMoment` later. Does
 * nothing outside of `readAtOneMoment`, and in every other transaction.
 */
export function knownAtMoment(tx: unknown, key: string, answer: unknown): void {
  const moment = moments.getStore();
  if (moment?.tx === tx) moment?.answers.set(key, Promise.resolve(answer));
}
