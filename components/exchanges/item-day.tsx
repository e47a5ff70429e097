import { useLocale, useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";

/** The day of items of the itinerary; null: they were on one of the days of the exchange. */
export function ItemDay({ day }: { day: CalendarDay | null }) {
  const locale = useLocale();
  const t = useTranslations("itinerary");
  return day === null ? t("oneOfTheDays") : <time dateTime={day}>{formatDayOfWeek(day, locale)}</time>;
}
