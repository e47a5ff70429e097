import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { after, days } from "@/lib/platform/clock.ts";
import { DAYS_TO_RESTORE } from "../record/rules.ts";
import type { ExchangeStatus, PartyRole } from "../rules.ts";

/** Whether a record can be discarded, as far as its state goes: a draft, or one that was begun after the visit. */
export const isDiscardable = (status: ExchangeStatus): boolean => status === "DRAFT" || status === "HELD";

/** The instant from which on a discarded record can no longer be restored. */
export const restorableUntil = (discardedAt: Date): Date => after(discardedAt, days(DAYS_TO_RESTORE));

/** What was discarded after this instant can be restored now. */
export const restorableSince = (now: Date): Date => after(now, -days(DAYS_TO_RESTORE));

const BEFORE_HELD = ["DRAFT", "PLANNED", "CONFIRMED"] as const satisfies readonly ExchangeStatus[];

/** Whether an exchange is still ahead, or nobody has said yet that it took place. */
export const isBeforeHeld = (status: ExchangeStatus): boolean => BEFORE_HELD.some((before) => before === status);

/**
 * Whether it can be said that an exchange took place: from its first day on.
 * @param today on the calendar of the place
 */
export const isMarkableAsHeld = (exchange: { status: ExchangeStatus; firstDay: CalendarDay }, today: CalendarDay) =>
  isBeforeHeld(exchange.status) && exchange.firstDay <= today;

/**
 * Where an exchange stood before somebody said by mistake that it took place: what the hosts and guests had confirmed
 * of its plan tells.
 */
export function statusBeforeHeld(
  parties: readonly { role: PartyRole; planConfirmedAt: Date | null }[],
): (typeof BEFORE_HELD)[number] {
  const sides = parties.filter((party) => party.role !== "OBSERVER");
  const confirmed = sides.filter((party) => party.planConfirmedAt !== null).length;
  if (confirmed === 0) return "DRAFT";
  return confirmed === sides.length ? "CONFIRMED" : "PLANNED";
}
