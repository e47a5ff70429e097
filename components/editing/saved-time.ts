import { clockTimeAt } from "@/lib/platform/time-of-day.ts";

/**
 * The time of a save.
 * @param savedAt  ISO 8601; null before the first save
 * @param timezone on whose clock: that of the page
 * @returns        "HH:MM", or "" before the first save
 */
export const savedTime = (savedAt: string | null, timezone: string): string =>
  savedAt === null ? "" : clockTimeAt(timezone, new Date(savedAt));
