import { type Locale, otherLocale } from "./locales.ts";

/**
 * A short label that may exist in one language only.
 * `provisional` names the languages whose wording is the portal's own translation, not yet confirmed by its owner.
 */
export type Localized = { zh: string | null; en: string | null; provisional: readonly Locale[] };

/** A label as a reader of one language sees it. */
export type LocalizedReading = {
  text: string;
  /** the language the text is in, for its `lang` attribute */
  lang: Locale;
  /** it does not exist in the reader's language */
  isFallback: boolean;
  isProvisional: boolean;
};

/**
 * Reads a label in a language, or in the other one where that is all there is.
 * @returns an empty text for a label without any wording, which the database refuses for names
 */
export function inLocale(label: Localized, locale: Locale): LocalizedReading {
  const own = label[locale];
  const lang = own === null ? otherLocale(locale) : locale;
  const text = label[lang];
  if (text === null) return { text: "", lang: locale, isFallback: false, isProvisional: false };
  return { text, lang, isFallback: own === null, isProvisional: label.provisional.includes(lang) };
}

/** The label of two nullable columns and, where the table keeps them, their provisional marks. */
export function localized(
  zh: string | null,
  en: string | null,
  marks: { provisionalZh?: boolean; provisionalEn?: boolean } = {},
): Localized {
  const provisional: Locale[] = [];
  if (marks.provisionalZh) provisional.push("zh");
  if (marks.provisionalEn) provisional.push("en");
  return { zh, en, provisional };
}
