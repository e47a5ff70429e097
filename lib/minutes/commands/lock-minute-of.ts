import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/** Locks the minutes of an item, so that their order stays until the commit. @returns their id @throws not_found */
export async function lockMinuteOf(tx: Tx, exchangeId: string, minuteItemId: string): Promise<string> {
  const [minute] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "Minute"."id" FROM "Minute" JOIN "MinuteItem" item ON item."minuteId" = "Minute"."id"
    WHERE item."id" = ${minuteItemId}::uuid AND item."exchangeId" = ${exchangeId}::uuid FOR UPDATE OF "Minute"`;
  if (!minute) throw notFound();
  return minute.id;
}
