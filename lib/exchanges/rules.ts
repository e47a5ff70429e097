export type ExchangeKind = "VISIT" | "JOINT_MEETING" | "ONLINE" | "TRAINING";
export type ExchangeStatus = "DRAFT" | "PLANNED" | "CONFIRMED" | "HELD" | "RECORDED" | "AGREED" | "CANCELLED";
export type DateNote = "YEAR_INFERRED";
export type PartyRole = "HOST" | "GUEST" | "OBSERVER";

/** The states of an exchange that was held: only then can its report be published. */
export const heldStatuses = ["HELD", "RECORDED", "AGREED"] as const satisfies readonly ExchangeStatus[];
export type HeldStatus = (typeof heldStatuses)[number];

/** Whether the exchange was held, whatever status its record has reached since. */
export const wasHeld = (status: ExchangeStatus): status is HeldStatus => heldStatuses.some((held) => held === status);

/** Expires every cached list or sum of public exchanges. */
export const EXCHANGES_TAG = "exchanges";

/** Expires the cached answers about one exchange. */
export const exchangeTag = (code: string): string => `exchange:${code}`;

/**
 * The time of day that a clock at the place showed.
 * @param timezone IANA name of the place's zone
 * @returns        "HH:MM", 24 hours
 */
export function clockTimeAt(timezone: string, instant: Date): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: timezone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(instant);
}
/** Expires every cached answer that shows the name of any series. */
export const SERIES_TAG = "series";

/** Expires the cached answer about one series. */
export const seriesTag = (slug: string): string => `series:${slug}`;
