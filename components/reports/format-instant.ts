import { dayAt } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";

/**
 * Formats a day and time: "2025年12月8日 10:00", "8 December 2025, 10:00".
 * @param instant          ISO 8601
 * @param options.timezone on whose clock: that of the page
 */
export function formatInstant(instant: string, { locale, timezone }: { locale: Locale; timezone: string }): string {
  const at = new Date(instant);
  const [day, time] = [formatDay(dayAt(at, timezone), locale), clockTimeAt(timezone, at)];
  return locale === "zh" ? `${day} ${time}` : `${day}, ${time}`;
}
