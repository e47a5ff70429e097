"use client";

import { useTranslations } from "next-intl";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

/** The name of an item in one line: its title, or its kind with the visited base. */
export function useItemLabel(locale: Locale): (values: ItemValues, base: Localized | null) => string {
  const kind = useTranslations("itemKind");
  return (values, base) => {
    const title = labelOrNull(values.titleZh || null, values.titleEn || null);
    if (title) return inLocale(title, locale).text;
    if (!base) return kind(values.kind);
    return `${kind(values.kind)}${locale === "zh" ? "：" : ": "}${inLocale(base, locale).text}`;
  };
}
