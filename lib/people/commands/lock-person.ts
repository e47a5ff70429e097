import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import { peopleOfferedTo } from "../search/queries.ts";

/**
 * Locks a person.
 * @throws not_found where there is none, or the person is not offered to the actor
 */
export async function lockPerson(actor: Writer, tx: Tx, code: string): Promise<{ id: string }> {
  const where = { AND: [{ code }, peopleOfferedTo(actor)] };
  return lockRow(tx, "Person", await tx.person.findFirst({ where, select: { id: true } }));
}
