import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import { findVisibleInstitution } from "./find-editable-institution.ts";

/**
 * Locks and loads an institution.
 * @throws not_found
 */
export async function lockInstitution(actor: Writer, tx: Tx, slug: string) {
  const { id } = await lockRow(tx, "Institution", await findVisibleInstitution(actor, tx, slug));
  return tx.institution.findUniqueOrThrow({ where: { id }, select: { id: true, status: true, isListed: true } });
}
