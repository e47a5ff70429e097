import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { wasHeld } from "../../rules.ts";
import type { MoveDaysInput } from "../schema.ts";

/**
 * Moves all days of an exchange by a number of days: its first and last day, the days of its stops, and the days of the
 * items, which keep the times that a clock shows. The days of agreements stay, because they say when something was signed;
 * minutes have no days. Moving by the opposite number takes it back. Sent twice with one key, it moves once.
 * @throws as `lockForEditing`; conflict changed_meanwhile where the exchange begins on another day than the page showed,
 *         days_not_exact where only months or a year are known, not_begun_yet where an exchange that was held would begin
 *         after today, key_used_before
 */
export async function moveDays(
  actor: Member,
  { key, ...input }: MoveDaysInput,
): Promise<{ firstDay: CalendarDay; lastDay: CalendarDay }> {
  const { days } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["BASICS", "PARTIES", "ITINERARY"], "exclusive");
      const { id } = exchange;
      const row = await tx.exchange.findUniqueOrThrow({
        where: { id },
        select: { firstDay: true, lastDay: true, precision: true, timezone: true },
      });
      const from = { firstDay: calendarDayOf(row.firstDay), lastDay: calendarDayOf(row.lastDay) };
      if (from.firstDay !== input.firstDay) throw conflict("changed_meanwhile");
      if (row.precision !== "DAY") throw conflict("days_not_exact");
      const to = { firstDay: addDays(from.firstDay, days), lastDay: addDays(from.lastDay, days) };
      if (wasHeld(exchange.status) && to.firstDay > dayAt(clock.now(), row.timezone)) throw conflict("not_begun_yet");
      await tx.exchange.update({
        where: { id },
        data: { firstDay: dateOf(to.firstDay), lastDay: dateOf(to.lastDay), version: { increment: 1 } },
        select: { id: true },
      });
      await tx.$executeRaw`
        UPDATE "ExchangeParty"
        SET "stopFrom" = "stopFrom" + ${days}::int, "stopTo" = "stopTo" + ${days}::int, "version" = "version" + 1
        WHERE "exchangeId" = ${id}::uuid AND "stopFrom" IS NOT NULL`;
      const { timezone } = row;
      await tx.$executeRaw`
        UPDATE "ItineraryItem"
        SET "day" = "day" + ${days}::int,
            "startAt" = ("startAt" AT TIME ZONE ${timezone} + make_interval(days => ${days}::int)) AT TIME ZONE ${timezone},
            "endAt" = ("endAt" AT TIME ZONE ${timezone} + make_interval(days => ${days}::int)) AT TIME ZONE ${timezone},
            "version" = "version" + 1, "icalSequence" = "icalSequence" + 1
        WHERE "exchangeId" = ${id}::uuid AND "day" IS NOT NULL`;
      await record({
        action: "exchange.days_moved",
        subject: { type: "Exchange", id },
        exchangeId: id,
        details: { days, from, to },
      });
      return to;
    },
    { once: { action: "itinerary.move_days", key, input } },
  );
}
