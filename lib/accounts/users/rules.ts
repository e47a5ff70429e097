import { addDays, type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { after, minutes } from "@/lib/platform/clock.ts";

/** The offset of a time zone from UTC at an instant, in minutes. */
function minutesAhead(instant: Date, timezone: string): number {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: timezone, timeZoneName: "longOffset" });
  const name = format.formatToParts(instant).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign = "+", hour = "0", minute = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hour) * 60 + Number(minute));
}

/**
 * The instant at which a day ends in a time zone.
 * @param timezone IANA name, such as "Asia/Shanghai"
 */
export function endOfDay(day: CalendarDay, timezone: string): Date {
  const midnightInUtc = dateOf(addDays(day, 1));
  const guess = after(midnightInUtc, -minutes(minutesAhead(midnightInUtc, timezone)));
  // again with the offset at the guess: a change to or from summer time may lie between the two
  return after(midnightInUtc, -minutes(minutesAhead(guess, timezone)));
}

/** The value of the college filter for the accounts of the group. */
export const GROUP_FILTER = "_group";

const doneToUser = [
  "renamed",
  "suspended",
  "reactivated",
  "sessionsEnded",
  "roleGiven",
  "roleEnded",
  "linkWithdrawn",
] as const;
export type DoneToUser = (typeof doneToUser)[number];

/** Whether the "done" in an address names something that can be done to an account. */
export const isDoneToUser = (text: unknown): text is DoneToUser => (doneToUser as readonly unknown[]).includes(text);
