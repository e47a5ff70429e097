import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { lockRow, takeAdvisoryLock } from "@/lib/platform/locks.ts";

/** Locks the tree of an institution's units, which has no row of its own: units are added and moved one at a time. */
export const lockUnits = (tx: Tx, institutionId: string): Promise<void> =>
  takeAdvisoryLock(tx, `Unit ${institutionId}`);

/**
 * Locks the tree of the institution's units, then the unit.
 * @throws not_found
 */
export async function lockUnit(tx: Tx, unit: { institutionId: string; code: string }): Promise<{ id: string }> {
  await lockUnits(tx, unit.institutionId);
  const where = { institutionId_code: unit };
  return lockRow(tx, "Unit", await tx.unit.findUnique({ where, select: { id: true } }));
}
