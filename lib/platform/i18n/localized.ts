import { type Locale, otherLocale } from "./locales.ts";

/**
 * A short text in one or both languages.
 * `provisional` lists the languages in which its owner has not confirmed it yet: a translation of the portal where it has an
 * original in the other language, and otherwise what somebody else typed.
 */
export type Localized = { zh: string | null; en: string | null; provisional: readonly Locale[] };

/** A label as shown to a reader of one language. */
export type LocalizedReading = {
  text: string;
  /** the language the text is in, for its `lang` attribute */
  lang: Locale;
  /** the label has no text in the language of the reader */
  isFallback: boolean;
  /** the portal translated it from the other language, and its owner has not confirmed that yet */
  isProvisional: boolean;
  /** it was typed so, and its owner has not checked it yet */
  isUnchecked: boolean;
};

/**
 * The text of a label in a language, or in the other one when it has no text in the first.
 * @returns an empty text when it has none at all, which the database does not allow for names
 */
export function inLocale(label: Localized, locale: Locale): LocalizedReading {
  const own = label[locale];
  const lang = own === null ? otherLocale(locale) : locale;
  const text = label[lang];
  if (text === null) return { text: "", lang: locale, isFallback: false, isProvisional: false, isUnchecked: false };
  const isOpen = label.provisional.includes(lang);
  const other = otherLocale(lang);
  const hasOriginal = label[other] !== null && !label.provisional.includes(other);
  const isProvisional = isOpen && hasOriginal;
  return { text, lang, isFallback: own === null, isProvisional, isUnchecked: isOpen && !hasOriginal };
}

/** Makes a label of two nullable columns and of their provisional marks, if the table has them. */
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
