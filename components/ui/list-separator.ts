import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** Stands between the entries of a list in one line: "甲、乙", "A, B". */
export const listSeparator = (locale: Locale): string => (locale === "zh" ? "、" : ", ");
