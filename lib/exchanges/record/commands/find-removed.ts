import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findLastDetails, type KindOfEvent } from "../queries.ts";

/**
 * What the audit trail stored of an entry when it was last removed.
 * @throws not_found where no such removal is known
 */
export async function findRemoved<Removed>(tx: Tx, event: KindOfEvent): Promise<Removed> {
  const removed = await findLastDetails<Removed>(tx, event);
  if (!removed) throw notFound();
  return removed;
}

/**
 * Lets an entry come back into a locked list.
 * @throws conflict changed_meanwhile where it is in the list already; too_many where the list is full
 */
export function assertRestorable(present: readonly string[], { id, max }: { id: string; max: number }): void {
  if (present.includes(id)) throw conflict("changed_meanwhile");
  if (present.length >= max) throw conflict("too_many");
}
