import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { recordVisibleTo } from "../../record/queries.ts";
import { findRoster, type Roster } from "../members/queries.ts";

/**
 * A delegation as it stands after a change was committed, or had been before.
 * @throws not_found where the actor may not see the record, or no longer
 */
export async function rosterNow(
  actor: Writer,
  { code, delegationId }: { code: string; delegationId: string },
): Promise<Roster> {
  return read(actor, async (tx) => {
    const exchange = { AND: [{ code }, recordVisibleTo(actor)] };
    const row = await tx.delegation.findFirst({
      where: { id: delegationId, party: { exchange } },
      select: { id: true },
    });
    if (!row) throw notFound();
    return findRoster(tx, row.id);
  });
}
