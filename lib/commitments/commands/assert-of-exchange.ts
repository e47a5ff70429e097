import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/** Checks that an item of the minutes belongs to the exchange. @throws not_found */
export async function assertOfExchange(tx: Tx, exchangeId: string, minuteItemId: string): Promise<void> {
  // Locks the item, so that nobody removes it before the commit.
  const items = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "MinuteItem"
    WHERE "id" = ${minuteItemId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
  if (items.length === 0) throw notFound().of("minuteItemId");
}
