import "server-only";
import type { Tx } from "@/lib/platform/db.ts";

/** An event about a record or an entry of it, such as the removal of an item. */
type KindOfEvent = { exchangeId: string; type: string; id: string; action: string };

/**
 * What the trail kept with the last event of a kind, such as of an entry when it was last taken out of its record; null
 * where that is not known, or was erased since.
 */
export async function detailsOfLast<Kept>(tx: Tx, { exchangeId, type, id, action }: KindOfEvent): Promise<Kept | null> {
  const event = await tx.auditEvent.findFirst({
    where: { subjectType: type, subjectId: id, action, exchangeId },
    orderBy: { seq: "desc" },
    select: { detail: { select: { details: true } } },
  });
  return (event?.detail?.details ?? null) as Kept | null;
}
