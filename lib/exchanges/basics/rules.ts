export const exchangeKinds = ["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const;
export const visibilities = ["PARTIES", "GROUP"] as const;
export const dateNotes = ["YEAR_INFERRED"] as const;

/** How many characters the title of an exchange may have. */
export const MAX_TITLE_LENGTH = 200;

const MAX_DAYS_MS = 366 * 86_400_000;

/**
 * Why two days cannot be the first and the last one of an exchange; null where they can.
 * @param firstDay and lastDay are days of one calendar, "YYYY-MM-DD"; between them lies a year at most
 */
export function daysProblem(firstDay: string, lastDay: string): "days_out_of_order" | "days_too_far_apart" | null {
  if (lastDay < firstDay) return "days_out_of_order";
  return Date.parse(lastDay) - Date.parse(firstDay) > MAX_DAYS_MS ? "days_too_far_apart" : null;
}
