import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** The words of the other language, where a line shows those of the reader's. */
export function otherWords(locale: Locale, zh: string | null, en: string | null): string | null {
  if (!zh || !en) return null;
  return locale === "zh" ? en : zh;
}
