import { days } from "@/lib/platform/clock.ts";

export const exchangeKinds = ["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
export type ExchangeStatus = "DRAFT" | "PLANNED" | "CONFIRMED" | "HELD" | "RECORDED" | "AGREED" | "CANCELLED";
export type PartyRole = "HOST" | "GUEST" | "OBSERVER";

/** The states of an exchange that was held: only then can its report be published. */
export const heldStatuses = ["HELD", "RECORDED", "AGREED"] as const satisfies readonly ExchangeStatus[];
export type HeldStatus = (typeof heldStatuses)[number];

/** Whether the exchange was held, whatever status its record has reached since. */
export const wasHeld = (status: ExchangeStatus): status is HeldStatus => heldStatuses.some((held) => held === status);

/** How many characters the title of an exchange may have. */
export const MAX_TITLE_LENGTH = 200;

const MAX_DURATION_MS = days(366);

/**
 * Why two days cannot be the first and the last one of an exchange; null where they can.
 * An exchange lasts a year at most, a leap year included.
 * @param firstDay "YYYY-MM-DD"
 * @param lastDay  a day of the same calendar
 */
export function daysProblem(firstDay: string, lastDay: string): "days_out_of_order" | "days_too_far_apart" | null {
  if (lastDay < firstDay) return "days_out_of_order";
  return Date.parse(lastDay) - Date.parse(firstDay) > MAX_DURATION_MS ? "days_too_far_apart" : null;
}
