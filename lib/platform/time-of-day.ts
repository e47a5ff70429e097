import { addDays, dayAt } from "./calendar-day.ts";
import { after, minutes } from "./clock.ts";

/** The clocks of the zones that were asked for: making one takes a hundred times as long as reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  clocks.set(timezone, clock);
  return clock;
}

/**
 * The time of day that a clock at the place showed.
 * @param timezone IANA name of the place's zone
 * @returns        "HH:MM", 24 hours
 */
export const clockTimeAt = (timezone: string, instant: Date): string => clockOf(timezone).format(instant);

/**
 * The instant with the same time on the clock, `count` days later.
 * @param from the timezone of the instant
 * @param to   the timezone of the result
 */
export function sameTimeOfDay(instant: Date, count: number, { from, to }: { from: string; to: string }): Date {
  const day = addDays(dayAt(instant, from), count);
  const time = clockTimeAt(from, instant);
  let moved = new Date(`${day}T${time}:00Z`);
  // Corrects the offset by what a clock at the new place shows; twice, for days on which clocks change.
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${dayAt(moved, to)}T${clockTimeAt(to, moved)}:00Z`);
    const wanted = Date.parse(`${day}T${time}:00Z`);
    moved = after(moved, Math.round((wanted - shown) / minutes(1)) * minutes(1));
  }
  return moved;
}
