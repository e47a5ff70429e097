import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What is cited: one language of a report, as readers see it. */
export type CitedText = {
  locale: Locale;
  /** as the report credits them; null where it credits nobody */
  author: string | null;
  title: string;
  /** the title of the English text of a Chinese one, where readers have it */
  englishTitle: string | null;
  /** the day on which readers got this text */
  shownOn: CalendarDay;
  address: string;
};

/** A citation in three parts: the one in the middle is set in italics. */
export type Citation = { before: string; italic: string; after: string };

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** How many authors the Chinese form names before "等". */
const MAX_AUTHORS = 3;
/** @source APA 7, section 9.8 */
const MAX_AUTHORS_APA = 20;

const CHINESE_LIST = /\s*[、，；]\s*/u;
const closed = (words: string): string => (/[.?!。？！]$/u.test(words) ? words : `${words}.`);

/**
 * The names of a credit. Only marks that stand between names in Chinese are read: in English "and" is part of names of
 * departments too, so that a credit stays as it is written.
 */
const namesIn = ({ author }: CitedText): string[] => author?.split(CHINESE_LIST).filter(Boolean) ?? [];

/**
 * A citation by GB/T 7714: "李明, 王强. 题名[EB/OL]. (2025-12-08)[引用日期]. https://…". Without an author it begins with
 * the title.
 * @param accessed what stands for the day on which the reader read it
 * @source GB/T 7714-2015, 4.6 and 8.1: electronic resource, day of the last change and of the access
 */
export function gbCitation(text: CitedText, accessed: string): string {
  const names = namesIn(text);
  const others = text.locale === "zh" ? "等" : "et al";
  const said = names.length > MAX_AUTHORS ? [...names.slice(0, MAX_AUTHORS), others] : names;
  const author = said.length > 0 ? `${closed(said.join(", "))} ` : "";
  return `${author}${text.title}[EB/OL]. (${text.shownOn})[${accessed}]. ${text.address}.`;
}

/**
 * A citation by APA: "Li, M. (2025, December 8). *Title*. Nanbei. https://…". Without an author it begins with the title.
 * A Chinese title is followed by the English one, where there is one.
 * @source APA 7, sections 9.12 (no author), 9.38 (titles in other languages) and 10.16 (pages of the web)
 */
export function apaCitation(text: CitedText): Citation {
  const { title, englishTitle, address } = text;
  const [year = "", month = "", day = ""] = text.shownOn.split("-");
  const date = `(${year}, ${MONTHS[Number(month) - 1]} ${Number(day)}).`;
  const names = namesIn(text);
  const [last = "", ...others] = names.toReversed();
  const many = names.length > MAX_AUTHORS_APA;
  const earlier = many ? names.slice(0, MAX_AUTHORS_APA - 1) : others.toReversed();
  const author = names.length > 1 ? `${earlier.join(", ")}, ${many ? "..." : "&"} ${last}` : last;
  const translated = englishTitle === null ? "" : ` [${englishTitle}]`;
  const end = translated === "" && closed(title) === title ? "" : ".";
  if (author === "") return { before: "", italic: title, after: `${translated}${end} ${date} Nanbei. ${address}` };
  return { before: `${closed(author)} ${date} `, italic: title, after: `${translated}${end} Nanbei. ${address}` };
}
