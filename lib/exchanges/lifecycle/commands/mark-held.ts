import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayEditRecord } from "../../policy.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { isOpenRecord } from "../../record/rules.ts";
import { isBeforeHeld, isMarkableAsHeld } from "../rules.ts";
import type { MarkHeldInput } from "../schema.ts";

export const EXCHANGE_HELD = "exchange.held";

/** The ids of planned items and groups that were marked as held with their exchange. */
export type HeldEntries = { items: string[]; groups: string[] };

/**
 * Marks an exchange as held, from its first day on, so that its report can be published. Marks the planned items and groups
 * until today as held too.
 * @throws not_found; forbidden; conflict held_already, record_closed, not_begun_yet
 */
export async function markHeld(actor: Member, { code }: Pick<MarkHeldInput, "code">): Promise<{ status: "HELD" }> {
  return transaction(actor, async (tx, record) => {
    const { id, status, ...exchange } = await lockRecord(actor, tx, code, "exclusive");
    assertMay(mayEditRecord(actor, exchange));
    if (!isBeforeHeld(status)) throw conflict(isOpenRecord(status) ? "held_already" : "record_closed");
    const { firstDay, timezone } = await tx.exchange.findUniqueOrThrow({
      where: { id },
      select: { firstDay: true, timezone: true },
    });
    const today = dayAt(clock.now(), timezone);
    if (!isMarkableAsHeld({ status, firstDay: calendarDayOf(firstDay) }, today)) throw conflict("not_begun_yet");
    await tx.exchange.update({ where: { id }, data: { status: "HELD" }, select: { id: true } });
    const until = { lte: dateOf(today) };
    const items = await tx.itineraryItem.updateManyAndReturn({
      where: { exchangeId: id, status: "PLANNED", day: until },
      data: { status: "HELD", version: { increment: 1 }, icalSequence: { increment: 1 } },
      select: { id: true },
    });
    const groups = await tx.discussionGroup.updateManyAndReturn({
      where: { exchangeId: id, status: "PLANNED", OR: [{ itemId: null }, { item: { day: until } }] },
      data: { status: "HELD", version: { increment: 1 } },
      select: { id: true },
    });
    const held: HeldEntries = { items: items.map((item) => item.id), groups: groups.map((group) => group.id) };
    await record({
      action: EXCHANGE_HELD,
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { from: status, ...held },
    });
    return { status: "HELD" };
  });
}
