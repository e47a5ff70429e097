import { dayAt } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";

/** The clock on which the history of reports is told. */
export const ZONE_OF_THE_PORTAL = "Asia/Shanghai";

/** Formats a day and time: "2025年12月8日 10:00", "8 December 2025, 10:00". @param instant ISO 8601 */
export function formatInstant(instant: string, locale: Locale): string {
  const at = new Date(instant);
  const [day, time] = [formatDay(dayAt(at, ZONE_OF_THE_PORTAL), locale), clockTimeAt(ZONE_OF_THE_PORTAL, at)];
  return locale === "zh" ? `${day} ${time}` : `${day}, ${time}`;
}
