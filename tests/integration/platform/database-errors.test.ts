import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { refuseIfReferenced } from "@/lib/platform/database-errors.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";

/** Deletes in a transaction that is rolled back, and answers as the commands do. */
const removeBy = (write: (tx: Tx) => Promise<unknown>): Promise<unknown> =>
  transaction(system("test"), write).catch(refuseIfReferenced);

/** Makes the database fail with a SQLSTATE. */
const failWith = (state: string) => (tx: Tx) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${state}'; END $$`);

/** @source postgresql.org/docs/18/errcodes-appendix.html */
test.each([
  ["foreign_key_violation", "23503"],
  ["restrict_violation", "23001"],
] as const)("a row that %s (%s) protects is refused as still in use", async (_, state) => {
  await expect(removeBy(failWith(state))).rejects.toMatchObject({ kind: "conflict", code: "in_use" });
});

test.each([
  ["check_violation", "23514"],
  ["unique_violation", "23505"],
] as const)("%s (%s) stays the error that it is", async (_, state) => {
  await expect(removeBy(failWith(state))).rejects.not.toMatchObject({ code: "in_use" });
});

test("an item that a group refers to is in use when it is deleted, and one that is missing is not", async () => {
  const { exchange } = await anExchange();
  const item = await anItem(exchange);
  await aDiscussionGroup(exchange, { itemId: item.id });
  const remove = (id: string) => removeBy((tx) => tx.itineraryItem.delete({ where: { id } }));
  await expect(remove(item.id)).rejects.toMatchObject({ code: "in_use" });
  await expect(remove(randomUUID())).rejects.not.toMatchObject({ code: "in_use" });
});
