import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import { endsNextDay } from "../itinerary/rules.ts";

/** What an item needs to be compared with others: when and where it is, and who is there. */
export type TimedItem = {
  id: string;
  day: CalendarDay | null;
  startTime: string | null;
  endTime: string | null;
  status: string;
  placeZh: string | null;
  placeEn: string | null;
  /** its chairs, and the members of its groups */
  memberIds: readonly string[];
};

/** What an item shares with another one at the same time. */
export type Overlap = {
  /** the other item */
  withId: string;
  memberIds: string[];
  isOnePlace: boolean;
};

/** When an item is over: at its end, the next day where it ends in the night; where no end is known, once it has begun. */
function spanOf({ startTime, endTime }: TimedItem): { start: string; end: string } | null {
  if (startTime === null) return null;
  if (endsNextDay(startTime, endTime)) return { start: startTime, end: "24:00" };
  return { start: startTime, end: endTime ?? startTime };
}

/** Whether two items are at one time; one may begin when the other ends. */
function areAtOnce(one: TimedItem, other: TimedItem): boolean {
  const [first, second] = [spanOf(one), spanOf(other)];
  if (!first || !second || one.day === null || one.day !== other.day) return false;
  return first.start === second.start || (first.start < second.end && second.start < first.end);
}

/** What a place is compared by: 行政楼412 and 行政楼 412 are one. */
const placeKey = (place: string | null): string => nameKey(place ?? "").replaceAll(" ", "");

const isOnePlace = (one: TimedItem, other: TimedItem): boolean =>
  (["placeZh", "placeEn"] as const).some((field) => {
    const key = placeKey(one[field]);
    return key !== "" && key === placeKey(other[field]);
  });

/** What two items share at one time; null where they do not meet. */
function sharedBy(one: TimedItem, other: TimedItem): Omit<Overlap, "withId"> | null {
  if (!areAtOnce(one, other)) return null;
  const memberIds = one.memberIds.filter((id) => other.memberIds.includes(id));
  const isPlaceShared = isOnePlace(one, other);
  return memberIds.length > 0 || isPlaceShared ? { memberIds, isOnePlace: isPlaceShared } : null;
}

/**
 * For each item with whom and with what it meets another one at the same time: a person who cannot be at both, or one
 * room. Items without an hour, and cancelled ones, meet nothing.
 */
export function overlapsOf(items: readonly TimedItem[]): ReadonlyMap<string, Overlap[]> {
  const timed = items.filter(({ status, startTime }) => status !== "CANCELLED" && startTime !== null);
  const found = new Map<string, Overlap[]>();
  const note = (id: string, overlap: Overlap) => found.set(id, [...(found.get(id) ?? []), overlap]);
  for (const ofDay of Map.groupBy(timed, ({ day }) => day).values()) {
    for (const [at, one] of ofDay.entries()) {
      for (const other of ofDay.slice(at + 1)) {
        const shared = sharedBy(one, other);
        if (!shared) continue;
        note(one.id, { withId: other.id, ...shared });
        note(other.id, { withId: one.id, ...shared });
      }
    }
  }
  return found;
}

type ItemOfRecord = Pick<TimedItem, "id" | "day"> & {
  values: Omit<TimedItem, "id" | "day" | "memberIds"> & { chairIds: readonly string[] };
};
type GroupOfRecord = { values: { itemId: string | null }; seats: readonly { memberId: string }[] };

/** The overlaps of the itinerary of a record: of its chairs, and of those who sit in the groups of an item. */
export function overlapsOfItinerary(
  items: readonly ItemOfRecord[],
  groups: readonly GroupOfRecord[],
): ReadonlyMap<string, Overlap[]> {
  const seated = Map.groupBy(groups, ({ values }) => values.itemId);
  const membersOf = ({ id, values }: ItemOfRecord) => [
    ...values.chairIds,
    ...(seated.get(id) ?? []).flatMap(({ seats }) => seats.map(({ memberId }) => memberId)),
  ];
  return overlapsOf(
    items.map((item) => ({ ...item.values, id: item.id, day: item.day, memberIds: [...new Set(membersOf(item))] })),
  );
}
