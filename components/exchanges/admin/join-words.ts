import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";

/** Joins words as in a sentence: "中文和英文", "Chinese and English". */
export const joinWords = (words: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(languageTag[locale]).format(words);
