import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { lockRow, takeAdvisoryLock } from "@/lib/platform/locks.ts";
import { basesOfferedTo } from "../queries.ts";

/** Locks the creation of practice bases, so that no two get the same code or slug. */
export const lockBases = (tx: Tx): Promise<void> => takeAdvisoryLock(tx, "PracticeBase");

/**
 * Locks and loads a practice base.
 * @throws not_found
 */
export async function lockBase(actor: Writer, tx: Tx, slug: string) {
  const where = { AND: [{ slug }, basesOfferedTo(actor)] };
  const { id } = await lockRow(tx, "PracticeBase", await tx.practiceBase.findFirst({ where, select: { id: true } }));
  return tx.practiceBase.findUniqueOrThrow({
    where: { id },
    select: { id: true, institutionId: true, archivedAt: true, isListed: true },
  });
}
