import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import type { StopDays } from "../../rules.ts";
import { daysOfStop, stopSelect } from "../../stops/queries.ts";
import { stopDaysProblem } from "../../stops/rules.ts";
import { findParty } from "../queries.ts";
import type { SaveStopInput } from "../schema.ts";

/**
 * Saves the days of the stop of a host. Keeps what others changed meanwhile, and answers with it.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, changed_meanwhile where it is no host any more,
 *         stop_without_first_day, days_out_of_order, stop_outside_days
 */
export async function saveStop(
  actor: Member,
  { institution, changes, version: _version, ...ref }: SaveStopInput,
): Promise<SavedSection<StopDays>> {
  return transaction(actor, async (tx, record) => {
    // alone: at the commit the days of the stop are compared with those of the exchange, which locks its row
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const { id, role } = await findParty(tx, exchange, institution);
    if (role !== "HOST") throw conflict("changed_meanwhile");
    const row = await tx.exchangeParty.findUniqueOrThrow({
      where: { id },
      select: { ...stopSelect, exchange: { select: { firstDay: true, lastDay: true } } },
    });
    const before = daysOfStop(row);
    const { data, conflicts } = mergeChanges<StopDays>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    const days = { ...before, ...data };
    const [firstDay, lastDay] = [calendarDayOf(row.exchange.firstDay), calendarDayOf(row.exchange.lastDay)];
    const wrong = stopDaysProblem(days, { firstDay, lastDay });
    if (wrong) throw conflict(wrong).of(...(wrong === "stop_without_first_day" ? ["from"] : Object.keys(data)));
    const saved = await tx.exchangeParty.update({
      where: { id },
      data: {
        stopFrom: days.from && dateOf(days.from),
        stopTo: days.to && dateOf(days.to),
        version: { increment: 1 },
      },
      select: stopSelect,
    });
    await record({
      action: "party.stop_saved",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { changes: changesMade(before, data) },
    });
    return { version: saved.version, values: daysOfStop(saved), conflicts };
  });
}
