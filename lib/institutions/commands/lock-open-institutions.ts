import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";

/**
 * Locks institutions so that nobody closes them before the commit.
 * @returns their ids; with the group, where one is the row of a group
 * @throws not_found where one does not exist; conflict institution_closed
 */
export async function lockOpenInstitutions(
  _actor: Writer,
  tx: Tx,
  institutionIds: readonly string[],
): Promise<{ id: string; ofGroup: string | null }[]> {
  const wanted = [...new Set(institutionIds)];
  const locked = await tx.$queryRaw<{ id: string; ofGroup: string | null; isClosed: boolean }[]>`
    SELECT "id", CASE WHEN "kind" = 'GROUP' THEN "groupId" END AS "ofGroup", "status" = 'CLOSED' AS "isClosed"
    FROM "Institution" WHERE "id" = ANY(${wanted}::uuid[]) FOR SHARE`;
  if (locked.length !== wanted.length) throw notFound();
  if (locked.some(({ isClosed }) => isClosed)) throw conflict("institution_closed");
  return locked.map(({ id, ofGroup }) => ({ id, ofGroup }));
}
