import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { addDays, calendarDayOf, dateOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { clockTimeAt, sameTimeOfDay } from "@/lib/platform/time-of-day.ts";
import type { statusWhenAdded } from "../../itinerary/rules.ts";
import { baseOf, contentOf, type Structure } from "../queries.ts";
import { isVisitCopied, keepsDays, partOfDayAt } from "../rules.ts";
import type { CopyParty } from "./find-copy-parties.ts";

/** What is copied, and into which exchange. */
export type CopyPlan = {
  source: Structure;
  exchangeId: string;
  /** of the items and groups of the copy: held where the copy is held */
  status: ReturnType<typeof statusWhenAdded>;
  parties: CopyParty[];
  /** the stops of the copy by those of the source, of the hosts who are hosts again */
  stops: ReadonlyMap<string, string>;
  /** the same colleges are host, so that the places are the same */
  isSamePlace: boolean;
  days: KnownDays;
  /** where the copy takes place */
  timezone: string;
};

type CopiedItem = Structure["items"][number];

/**
 * Inserts the items of the source's itinerary into its copy, with their visits. Uses the same few statements for an
 * itinerary of any length, because others who begin a record wait for this one.
 * @returns the id of each copied item by that of the one it was made from
 */
export async function insertCopiedItems(_actor: Writer, tx: Tx, plan: CopyPlan): Promise<ReadonlyMap<string, string>> {
  const { source, exchangeId, status, isSamePlace, parties, stops } = plan;
  const { hosts } = contentOf(source);
  const wanted = source.items.filter((item) => {
    const base = baseOf(item);
    return base === null || isVisitCopied(base, { hosts, parties });
  });
  const stopOf = ({ stopId }: CopiedItem) => (stopId && stops.get(stopId)) ?? null;
  // what was at a stop that is none any more has its place no more
  const isPlaceKept = (item: CopiedItem) => isSamePlace && (item.stopId === null || stopOf(item) !== null);
  const made = await tx.itineraryItem.createManyAndReturn({
    data: wanted.map((item) => ({
      exchangeId,
      status,
      kind: item.kind,
      titleZh: item.titleZh,
      titleEn: item.titleEn,
      position: item.position,
      ...whenOf(item, plan),
      stopId: stopOf(item),
      ...(isPlaceKept(item) && { placeZh: item.placeZh, placeEn: item.placeEn }),
    })),
    select: { id: true },
  });
  const copies = new Map(wanted.map((item, at) => [item.id, made[at]?.id ?? ""]));
  await tx.visit.createMany({
    data: wanted.flatMap(({ id, visit }) =>
      visit ? [{ itemId: copies.get(id) ?? "", exchangeId, baseId: visit.base.id }] : [],
    ),
  });
  return copies;
}

/**
 * When an item of the copy is: on the same one of its days, at the same hours. Where one of the two exchanges does not know
 * its days, it is on one of the days, and its hour becomes the part of the day.
 */
function whenOf({ day, startAt, endAt, partOfDay }: CopiedItem, { source, days, timezone }: CopyPlan) {
  if (day === null || !keepsDays(source, days)) {
    const hour = startAt && clockTimeAt(source.timezone, startAt);
    return { day: null, startAt: null, endAt: null, partOfDay: hour ? partOfDayAt(hour) : partOfDay };
  }
  const count = daysBetween(calendarDayOf(source.firstDay), days.firstDay);
  const moved = (instant: Date | null) =>
    instant && sameTimeOfDay(instant, count, { from: source.timezone, to: timezone });
  const onNewDay = dateOf(addDays(calendarDayOf(day), count));
  return { day: onNewDay, startAt: moved(startAt), endAt: moved(endAt), partOfDay };
}
