"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReadingOfItems, TypedItem } from "@/lib/exchanges/typed-items/rules.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { listSeparator } from "../../ui/list-separator.ts";

/** What was read of a line or a row, in the words of the page. */
export type ItemWords = { day: string; hours: string; title: string; place: string; people: string };

/** The words for an item that is not added yet. */
export function useItemWords({ bases, members }: ReadingOfItems): (item: TypedItem) => ItemWords {
  const locale = useLocale();
  const kind = useTranslations("itemKind");
  const part = useTranslations("partOfDay");
  const t = useTranslations("itinerary");
  const nameOf = (named: ReadingOfItems["bases"], id: string) => named.find((each) => each.id === id)?.names[0] ?? "";
  return (item) => {
    const { titleZh, titleEn, placeZh, placeEn, startTime, endTime, partOfDay, baseId } = item;
    const title = [titleZh, titleEn].filter(Boolean).join(" / ");
    const of = baseId === null ? "" : nameOf(bases, baseId);
    const named = [kind(item.kind), title || of].filter(Boolean).join(locale === "zh" ? "：" : ": ");
    return {
      day: item.day === null ? t("oneOfTheDays") : formatDayOfWeek(item.day, locale),
      hours: [startTime, endTime].filter(Boolean).join("–") || (partOfDay ? part(partOfDay) : ""),
      title: named,
      place: [placeZh, placeEn].filter(Boolean).join(" / "),
      people: item.chairIds.map((id) => nameOf(members, id)).join(listSeparator(locale)),
    };
  };
}
