import type { RosterMember } from "@/lib/exchanges/delegations/queries.ts";

/** What a member is called in one line: by name, or else by title; "" where the row has neither yet. */
export function wordsForMember({ values }: RosterMember, locale: "zh" | "en"): string {
  const other = locale === "zh" ? "en" : "zh";
  const names = { zh: values.nameZh, en: values.nameEn };
  const titles = { zh: values.titleZh, en: values.titleEn };
  return names[locale] || names[other] || titles[locale] || titles[other] || "";
}
