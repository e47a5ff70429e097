"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";

/** The value of a choice for "on one of the days". */
const ONE_OF_THE_DAYS = "";

/** What a day is chosen by: days in order, and "on one of the days". */
export function useDayOptions(): (days: readonly CalendarDay[]) => { value: string; label: string }[] {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  return (days) => [
    ...days.map((day) => ({ value: day, label: formatDayOfWeek(day, locale) })),
    { value: ONE_OF_THE_DAYS, label: t("oneOfTheDays") },
  ];
}

/** The value of a day in such a choice. */
export const valueOfDay = (day: CalendarDay | null): string => day ?? ONE_OF_THE_DAYS;

/** The day that a value stands for; null: one of the days. */
export const dayOfValue = (value: string): string | null => (value === ONE_OF_THE_DAYS ? null : value);
