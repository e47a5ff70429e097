"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MeetingChoice } from "@/lib/exchanges/pairings/queries.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";

/** How an item in which a group can have met is called: its day, and its title or its kind. */
export function useMeetingLabel(): (meeting: MeetingChoice) => string {
  const kind = useTranslations("itemKind");
  const itinerary = useTranslations("itinerary");
  const locale = useLocale();
  return ({ day, title }) => {
    const when = day === null ? itinerary("oneOfTheDays") : formatDay(day, locale);
    return `${when} · ${title ? inLocale(title, locale).text : kind("GROUP_DISCUSSION")}`;
  };
}
