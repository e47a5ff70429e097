import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type ItemEntry, itemEntrySelect, toItemEntry } from "../queries.ts";

/**
 * Locks an item of a record.
 * @throws not_found where it was removed, or is of another record
 */
export async function lockItem(
  _actor: Writer,
  tx: Tx,
  { itemId, exchangeId }: { itemId: string; exchangeId: string },
): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "ItineraryItem" WHERE "id" = ${itemId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR UPDATE`;
  if (rows.length === 0) throw notFound();
}

/** An item that the transaction has locked. */
export const findItem = async (tx: Tx, id: string): Promise<ItemEntry> =>
  toItemEntry(await tx.itineraryItem.findUniqueOrThrow({ where: { id }, select: itemEntrySelect }));
