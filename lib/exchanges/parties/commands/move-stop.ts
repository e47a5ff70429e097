import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import { partyList } from "../../stops/queries.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import type { MoveStopInput } from "../schema.ts";

/**
 * Moves the stop of a host directly before that of another host, or to the end. The same move takes it back.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, changed_meanwhile where one of them is no host any more
 */
export async function moveStop(
  actor: Member,
  { institution, before, ...ref }: MoveStopInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const moved = await findParty(tx, exchange, institution);
    const next = before === null ? null : await findParty(tx, exchange, before);
    if (moved.role !== "HOST" || (next && next.role !== "HOST")) throw conflict("changed_meanwhile");
    const titled = await findTitles(tx, exchange.id);
    const { from, to } = await moveInList(tx, partyList(exchange.id), { id: moved.id, before: next?.id ?? null });
    const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before: titled });
    await record({
      action: "party.stop_moved",
      subject: { type: "ExchangeParty", id: moved.id },
      exchangeId: exchange.id,
      details: { from, to, ...renewed },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}
