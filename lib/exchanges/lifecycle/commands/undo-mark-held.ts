import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findLastUndoEntry } from "../../record/queries.ts";
import type { ExchangeStatus } from "../../rules.ts";
import type { MarkHeldInput } from "../schema.ts";
import { changeStatus } from "./change-status.ts";
import { EXCHANGE_HELD, type HeldEntries } from "./mark-held.ts";

/**
 * Undoes `markHeld`: the exchange gets the state that it had before, and the items and groups that were marked with it in
 * the last 30 days are planned again. Not possible once the report was published or the record completed.
 * @throws not_found; forbidden; conflict changed_meanwhile, published_once, record_closed
 */
export async function undoMarkHeld(
  actor: Member,
  { code }: Pick<MarkHeldInput, "code">,
): Promise<{ status: ExchangeStatus }> {
  return transaction(actor, async (tx, record) => {
    const { id, to } = await changeStatus(actor, tx, code, { name: "undoMarkHeld", sections: ["ITINERARY", "GROUPS"] });
    const change = { exchangeId: id, action: EXCHANGE_HELD, subjectId: id };
    const { items, groups } = (await findLastUndoEntry<HeldEntries>(tx, change)) ?? { items: [], groups: [] };
    const held = (ids: string[]) => ({ exchangeId: id, status: "HELD" as const, id: { in: ids } });
    await tx.itineraryItem.updateMany({
      where: held(items),
      data: { status: "PLANNED", version: { increment: 1 }, icalSequence: { increment: 1 } },
    });
    await tx.discussionGroup.updateMany({
      where: held(groups),
      data: { status: "PLANNED", version: { increment: 1 } },
    });
    await record({
      action: "exchange.held_taken_back",
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { to },
    });
    return { status: to };
  });
}
