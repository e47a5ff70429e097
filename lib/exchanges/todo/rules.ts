import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** The kinds of open tasks on the home page of staff. */
export const todoParts = [
  "names",
  "namings",
  "entered",
  "unshown",
  "unpublished",
  "unfinished",
  "invitations",
  "changes",
] as const;
export type TodoPart = (typeof todoParts)[number];

/** What readers see and may not comes first; then what keeps the other side waiting; then what readers cannot see yet. */
const FOR_PUBLISHERS: readonly TodoPart[] = todoParts;
/** Who records completes what the editor then publishes. */
const FOR_RECORDERS: readonly TodoPart[] = [
  "names",
  "namings",
  "entered",
  "unfinished",
  "unshown",
  "unpublished",
  "invitations",
  "changes",
];

/** Whether somebody with these roles publishes reports. */
export const publishesReports = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === "EDITOR" || role === "INSTITUTION_ADMIN" || role === "GROUP_ADMIN");

/** The order in which open tasks stand for somebody with these roles. */
export const orderOfTodo = (roles: readonly Role[]): readonly TodoPart[] =>
  publishesReports(roles) ? FOR_PUBLISHERS : FOR_RECORDERS;

/** Days of an exchange, which decide what is urgent. */
type Days = { firstDay: CalendarDay; lastDay: CalendarDay };

/** How many days ago an exchange ended; 0 for one that goes on or is to come. */
export const daysSince = ({ lastDay }: Pick<Days, "lastDay">, today: CalendarDay): number =>
  Math.max(0, Math.round((Date.parse(today) - Date.parse(lastDay)) / 86_400_000));

/**
 * Compares two records by what is urgent: those that go on or are to come first, the nearest of them in front, then those
 * that were, the latest in front.
 */
export function byUrgency(today: CalendarDay): (one: Days, other: Days) => number {
  const isOver = ({ lastDay }: Days) => lastDay < today;
  return (one, other) => {
    if (isOver(one) !== isOver(other)) return isOver(one) ? 1 : -1;
    if (one.firstDay === other.firstDay) return 0;
    const isEarlier = one.firstDay < other.firstDay;
    return isEarlier === isOver(one) ? 1 : -1;
  };
}
