import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { lockRow } from "@/lib/platform/locks.ts";

/**
 * Locks a person.
 * @throws not_found
 */
export async function lockPerson(actor: Writer, tx: Tx, code: string): Promise<{ id: string }> {
  const where = { AND: [{ code }, directoryVisibleTo(actor)] };
  return lockRow(tx, "Person", await tx.person.findFirst({ where, select: { id: true } }));
}
