import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { mayEditRecord } from "../policy.ts";
import { lockRecord } from "../record/commands.ts";
import { isOpenRecord } from "../record/rules.ts";
import { detailsOfLast } from "../record/sections/queries.ts";
import { wasPublishedOnce } from "./queries.ts";
import { isBeforeHeld, mayHaveBeenHeld, statusBeforeHeld } from "./rules.ts";
import type { ProgressInput } from "./schema.ts";

const HELD = "exchange.held";

/** The planned items and groups that were held with their exchange. */
type HeldWithIt = { items: string[]; groups: string[] };

/**
 * Says that an exchange took place, from its first day on; from then on its report can be published. What was planned
 * until today took place with it.
 * @throws not_found; forbidden; conflict held_already, record_closed, not_begun_yet
 */
export async function markHeld(actor: Member, { code }: Pick<ProgressInput, "code">): Promise<{ status: "HELD" }> {
  return transaction(actor, async (tx, record) => {
    const { id, status, ...exchange } = await lockRecord(actor, tx, code, "whole");
    assertMay(mayEditRecord(actor, exchange));
    if (!isBeforeHeld(status)) throw conflict(isOpenRecord(status) ? "held_already" : "record_closed");
    const { firstDay, timezone } = await tx.exchange.findUniqueOrThrow({
      where: { id },
      select: { firstDay: true, timezone: true },
    });
    const today = dayAt(clock.now(), timezone);
    if (!mayHaveBeenHeld({ status, firstDay: calendarDayOf(firstDay) }, today)) throw conflict("not_begun_yet");
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
    const heldWithIt: HeldWithIt = { items: items.map((item) => item.id), groups: groups.map((group) => group.id) };
    await record({
      action: HELD,
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { from: status, ...heldWithIt },
    });
    return { status: "HELD" };
  });
}

/**
 * Takes back that an exchange took place, where that was said by mistake: it stands again where its plan stood, and so
 * do the items and groups that were held with it. Not once its report was published, and not once it was recorded.
 * @throws not_found; forbidden; conflict changed_meanwhile, published_once
 */
export async function takeBackHeld(actor: Member, { code }: Pick<ProgressInput, "code">): Promise<{ status: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, status, ...exchange } = await lockRecord(actor, tx, code, "whole");
    assertMay(mayEditRecord(actor, exchange));
    if (status !== "HELD") throw conflict(isOpenRecord(status) ? "changed_meanwhile" : "record_closed");
    if (await wasPublishedOnce(tx, id)) throw conflict("published_once");
    const parties = await tx.exchangeParty.findMany({
      where: { exchangeId: id },
      select: { role: true, planConfirmedAt: true },
    });
    const to = statusBeforeHeld(parties);
    await tx.exchange.update({ where: { id }, data: { status: to }, select: { id: true } });
    const event = { exchangeId: id, type: "Exchange", id, action: HELD };
    const { items = [], groups = [] } = (await detailsOfLast<Partial<HeldWithIt>>(tx, event)) ?? {};
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
