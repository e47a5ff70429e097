import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { wholePeriod } from "@/lib/platform/known-days.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { findTitles } from "../../record/queries.ts";
import { proposedTitles, type Titles, titlesAfter } from "../../record/rules.ts";
import { daysProblem, type ExchangeKind, type PartyRole, rolesProblem, wasHeld } from "../../rules.ts";
import { daysOfStop, stopSelect } from "../../stops/queries.ts";
import { stopDaysProblem } from "../../stops/rules.ts";
import { basicsSelect, listSeriesOffered, toBasics } from "../queries.ts";
import type { BasicsValues, SaveBasicsInput } from "../schema.ts";

/**
 * Saves fields of the basics. Keeps what others changed meanwhile, and answers with it. Where only months or a year are
 * known, the days become the first and the last one of them. A title that is still the proposed one follows the kind and the
 * days.
 * @throws not_found, also where there is no such series; forbidden; invalid exchange_without_title
 * @throws conflict kind_needs_host where nobody hosts the meeting; stop_outside_days where a stop would not lie within the days
 * @throws conflict days_out_of_order, days_too_far_apart, record_closed; not_begun_yet where an exchange that was held
 *                  would begin after today; series_of_others where no two sides of the record met in the series
 */
export async function saveBasics(
  actor: Member,
  { changes, ...ref }: SaveBasicsInput,
): Promise<SavedSection<BasicsValues>> {
  return transaction(actor, async (tx, record) => {
    const { id, status, parties } = await lockForEditing(actor, tx, ref, ["BASICS"], "exclusive");
    const select = { ...basicsSelect, timezone: true };
    const { timezone, ...row } = await tx.exchange.findUniqueOrThrow({ where: { id }, select });
    const before = toBasics(row);
    const { data: merged, conflicts } = mergeChanges(before.values, changes);
    const changed = withWholePeriod(before.values, merged);
    if (Object.keys(changed).length === 0) return unchanged({ ...before, conflicts });
    const data = { ...(await titlesWith(tx, id, changed)), ...changed };
    const values = { ...before.values, ...data };
    assertTitleAndDays(values);
    const isAhead = data.firstDay !== undefined && data.firstDay > dayAt(clock.now(), timezone);
    if (isAhead && wasHeld(status)) throw conflict("not_begun_yet").of("firstDay");
    if (data.kind) assertKind(data.kind, parties);
    if (data.firstDay || data.lastDay) await assertStopsWithin(tx, { id, ...values });
    if (data.seriesId) await assertSeries(tx, { id, seriesId: data.seriesId });
    const { firstDay, lastDay, ...rest } = data;
    const saved = await tx.exchange.update({
      where: { id },
      data: {
        ...rest,
        ...(firstDay && { firstDay: dateOf(firstDay) }),
        ...(lastDay && { lastDay: dateOf(lastDay) }),
        version: { increment: 1 },
      },
      select: basicsSelect,
    });
    await record({
      action: "exchange.basics_saved",
      subject: { type: "Exchange", id },
      exchangeId: id,
      details: { changes: changesMade(before.values, data) },
    });
    return { ...toBasics(saved), conflicts };
  });
}

/** The titles that follow from another kind or from other days: of a record whose title is still the proposed one. */
async function titlesWith(tx: Tx, id: string, changed: Partial<BasicsValues>): Promise<Partial<Titles>> {
  const { own, facts } = await findTitles(tx, id);
  const { kind, firstDay, lastDay, precision } = { ...facts, ...changed };
  const after = proposedTitles({
    ...facts,
    kind,
    firstDay,
    ...(lastDay && { lastDay }),
    ...(precision && { precision }),
  });
  return titlesAfter(own, proposedTitles(facts), after);
}

function assertTitleAndDays({ titleZh, titleEn, firstDay, lastDay }: BasicsValues): void {
  if (titleZh === null && titleEn === null)
    throw new Refusal("invalid", "exchange_without_title").of("titleZh", "titleEn");
  const wrong = daysProblem(firstDay, lastDay);
  if (wrong) throw conflict(wrong).of("firstDay", "lastDay");
}

function assertKind(kind: ExchangeKind, parties: readonly { role: PartyRole }[]): void {
  const roles = parties.map(({ role }) => role);
  const unfit = rolesProblem(kind, roles);
  if (unfit) throw conflict(unfit).of("kind");
}

/** The changes, with the days that follow from them: a day may be saved while somebody else says that only its month is known. */
function withWholePeriod(before: BasicsValues, data: Partial<BasicsValues>): Partial<BasicsValues> {
  const { firstDay, lastDay } = wholePeriod({ ...before, ...data });
  const { firstDay: _first, lastDay: _last, ...rest } = data;
  return {
    ...rest,
    ...(firstDay !== before.firstDay && { firstDay }),
    ...(lastDay !== before.lastDay && { lastDay }),
  };
}

async function assertSeries(tx: Tx, wanted: { id: string; seriesId: string }): Promise<void> {
  const where = { id: wanted.seriesId };
  if (!(await tx.exchangeSeries.findUnique({ where, select: { id: true } }))) throw notFound().of("seriesId");
  const offered = await listSeriesOffered(tx, { id: wanted.id, seriesId: null });
  if (!offered.some(({ id }) => id === wanted.seriesId)) throw conflict("series_of_others").of("seriesId");
}

async function assertStopsWithin(
  tx: Tx,
  { id, ...days }: { id: string; firstDay: CalendarDay; lastDay: CalendarDay },
): Promise<void> {
  const stops = await tx.exchangeParty.findMany({ where: { exchangeId: id, role: "HOST" }, select: stopSelect });
  if (stops.some((stop) => stopDaysProblem(daysOfStop(stop), days) === "stop_outside_days"))
    throw conflict("stop_outside_days").of("firstDay", "lastDay");
}
