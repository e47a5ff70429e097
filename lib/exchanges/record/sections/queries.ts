import "server-only";
import type { Tx } from "@/lib/platform/db.ts";

/** An entry that was taken out of a record, by the event of its removal. */
type RemovedEntry = { exchangeId: string; type: string; id: string; action: string };

/**
 * What the trail kept of an entry when it was last taken out of this record; null where that is not known, or was
 * erased since.
 */
export async function removalOf<Kept>(tx: Tx, { exchangeId, type, id, action }: RemovedEntry): Promise<Kept | null> {
  const event = await tx.auditEvent.findFirst({
    where: { subjectType: type, subjectId: id, action, exchangeId },
    orderBy: { seq: "desc" },
    select: { detail: { select: { details: true } } },
  });
  return (event?.detail?.details ?? null) as Kept | null;
}
