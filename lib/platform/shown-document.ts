import type { Locale } from "./i18n/locales.ts";
import type { KnownDays } from "./known-days.ts";

/** What readers find, as the database calls it. */
export type DocumentKind = "REPORT" | "EXCHANGE" | "PERSON" | "COLLEGE" | "SCHOOL" | "BASE";

/** A text in one or both languages. */
export type ShownText = { zh: string | null; en: string | null };

/** What a result shows of what it leads to. */
export type ShownDocument = {
  title: ShownText;
  /** what tells it from others of its name: titles and college of a person, the college of a school */
  about: ShownText;
  /** where else words are found: paragraphs, one to a line */
  text: ShownText;
  /** the page without its language */
  path: string;
  /** of a text that exists in this language only */
  language: Locale | null;
  /** of an exchange, also where a person took part in it */
  days: KnownDays | null;
  /** when a report was published */
  publishedAt: string | null;
  isSample: boolean;
};
