import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

export async function assertOfExchange(tx: Tx, exchangeId: string, minuteItemId: string): Promise<void> {
  // whoever takes the item out of the minutes waits here, or is waited for
  const items = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "MinuteItem"
    WHERE "id" = ${minuteItemId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
  if (items.length === 0) throw notFound();
}
