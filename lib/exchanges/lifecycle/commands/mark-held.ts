import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import type { MarkHeldInput } from "../schema.ts";
import { changeStatus } from "./change-status.ts";

export const EXCHANGE_HELD = "exchange.held";

/** The ids of planned items and groups that were marked as held with their exchange. */
export type HeldEntries = { items: string[]; groups: string[] };

/**
 * Marks an exchange as held, from its first day on, or from the last one where only its months or year
 * are known, so that its report can be published. Marks the planned items and groups
 * until today as held too, and on the last day those on one of the days.
 * @throws not_found; forbidden; conflict held_already, record_closed, not_begun_yet
 */
export async function markHeld(actor: Member, { code }: Pick<MarkHeldInput, "code">): Promise<{ status: "HELD" }> {
  return transaction(actor, async (tx, record) => {
    const { id, from, today, isLastDay } = await changeStatus(actor, tx, code, {
      name: "markHeld",
      sections: ["ITINERARY", "GROUPS"],
    });
    const until = { OR: [{ day: { lte: dateOf(today) } }, ...(isLastDay ? [{ day: null }] : [])] };
    const items = await tx.itineraryItem.updateManyAndReturn({
      where: { exchangeId: id, status: "PLANNED", ...until },
      data: { status: "HELD", version: { increment: 1 }, icalSequence: { increment: 1 } },
      select: { id: true },
    });
    const groups = await tx.discussionGroup.updateManyAndReturn({
      where: { exchangeId: id, status: "PLANNED", OR: [{ itemId: null }, { item: until }] },
      data: { status: "HELD", version: { increment: 1 } },
      select: { id: true },
    });
    const held: HeldEntries = { items: items.map((item) => item.id), groups: groups.map((group) => group.id) };
    await storeUndoEntry(actor, tx, { exchangeId: id, action: EXCHANGE_HELD, subjectId: id, before: held });
    await record({
      action: EXCHANGE_HELD,
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { from, ...held },
    });
    return { status: "HELD" };
  });
}
