import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { after, days } from "@/lib/platform/clock.ts";
import { DAYS_TO_RESTORE } from "../record/rules.ts";
import type { ExchangeStatus, PartyRole } from "../rules.ts";

/** Whether the status of a record allows discarding it: a draft, or a record that was begun after the exchange. */
export const isDiscardable = (status: ExchangeStatus): boolean => status === "DRAFT" || status === "HELD";

/** The instant from which a discarded record can no longer be restored. */
export const restorableUntil = (discardedAt: Date): Date => after(discardedAt, days(DAYS_TO_RESTORE));

/** Records that were discarded after this instant can be restored now. */
export const restorableSince = (now: Date): Date => after(now, -days(DAYS_TO_RESTORE));

const BEFORE_HELD = ["DRAFT", "PLANNED", "CONFIRMED"] as const satisfies readonly ExchangeStatus[];

/** Whether nobody has marked the exchange as held yet. */
export const isBeforeHeld = (status: ExchangeStatus): boolean => BEFORE_HELD.some((before) => before === status);

/**
 * Whether an exchange can be marked as held: from its first day on.
 * @param today on the calendar of the place
 */
export const isMarkableAsHeld = (exchange: { status: ExchangeStatus; firstDay: CalendarDay }, today: CalendarDay) =>
  isBeforeHeld(exchange.status) && exchange.firstDay <= today;

/**
 * The status of an exchange before somebody marked it as held by mistake, by the confirmations of its plan: DRAFT
 * without any, CONFIRMED with those of all hosts and guests, PLANNED otherwise.
 */
export function statusBeforeHeld(
  parties: readonly { role: PartyRole; planConfirmedAt: Date | null }[],
): (typeof BEFORE_HELD)[number] {
  const sides = parties.filter((party) => party.role !== "OBSERVER");
  const confirmed = sides.filter((party) => party.planConfirmedAt !== null).length;
  if (confirmed === 0) return "DRAFT";
  return confirmed === sides.length ? "CONFIRMED" : "PLANNED";
}
