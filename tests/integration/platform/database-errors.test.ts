import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { isStillReferenced } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";

/** Returns the error of a statement, in a transaction that is rolled back with it. */
const errorOf = (write: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  transaction(system("test"), write).then(
    () => null,
    (error: unknown) => error,
  );

/** Makes the database fail with a SQLSTATE. */
const failWith = (state: string) => (tx: Tx) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}'; END $$`);

/** @source postgresql.org/docs/18/errcodes-appendix.html */
test.each([
  ["foreign_key_violation", "23503", true],
  ["restrict_violation", "23001", true],
  ["check_violation", "23514", false],
  ["unique_violation", "23505", false],
] as const)("a statement that failed with %s (%s) left a row that is still referenced: %s", async (_, state, is) => {
  expect(isStillReferenced(await errorOf(failWith(state)))).toBe(is);
});

test("an item that a group refers to is still referenced when it is deleted, and one that is missing is not", async () => {
  const { exchange } = await anExchange();
  const item = await anItem(exchange);
  await aDiscussionGroup(exchange, { itemId: item.id });
  const remove = (id: string) => errorOf((tx) => tx.itineraryItem.delete({ where: { id } }));
  expect(isStillReferenced(await remove(item.id))).toBe(true);
  expect(isStillReferenced(await remove(randomUUID()))).toBe(false);
});
