import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { otherLocale } from "@/lib/platform/i18n/locales.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { type SearchWord, writtenMarks } from "@/lib/platform/search-words.ts";
import type { ShownDocument, ShownText } from "@/lib/platform/shown-document.ts";
import { matchIn, searchedText } from "@/lib/platform/text-match.ts";

/** What readers can find, as addresses name it. */
export const foundKinds = ["report", "exchange", "person", "college", "school", "base"] as const;
export type FoundKind = (typeof foundKinds)[number];

/** The longest text that is looked for; of a longer one the rest is left out. */
export const MAX_QUERY_LENGTH = 80;

/** Results on one page. */
export const RESULTS_PER_PAGE = 20;

/** What results are chosen by, beside words. */
export type SearchFilter = { kind?: FoundKind; year?: number; college?: string; language?: Locale };

/** The kinds that have no day, and so are of no year. */
const UNDATED: ReadonlySet<FoundKind> = new Set(["college", "school", "base"]);

export const isUndated = (kind: FoundKind): boolean => UNDATED.has(kind);

/** A stretch of text, and which parts of it matched. */
export type MarkedText = { text: string; lang: Locale; marks: [number, number][] };

/** Something that was found, as it is shown. */
export type SearchResult = {
  kind: FoundKind;
  /** with its language */
  address: string;
  title: MarkedText;
  /** the title in the other language, where a word matched only there */
  otherTitle: MarkedText | null;
  about: MarkedText | null;
  /** where else it matched */
  excerpt: MarkedText | null;
  /** of a text in another language than that of the page */
  language: Locale | null;
  days: KnownDays | null;
  /** ISO 8601 instant */
  publishedAt: string | null;
  isSample: boolean;
};

const HAN = /^\p{Script=Han}/u;

/** Where the words stand in a text; a word that is read and not written is marked in names and titles only. */
function marksIn(text: string, words: readonly SearchWord[], reading: { isPersonName: boolean } | null) {
  const written = words.filter((word) => writtenMarks(text, [word]).length > 0);
  const marks = writtenMarks(text, written);
  if (reading === null) return marks;
  const read = words.filter((word) => !written.includes(word) && !word.isHan && word.text.length > 1);
  const readMarks = read.flatMap((word) => matchIn(searchedText(text, reading), word.text)?.marks ?? []);
  // letters stand for a Chinese character here, and the beginning of an English word is no match
  return [...marks, ...readMarks.filter(([from]) => HAN.test(text.slice(from)))].toSorted(
    ([one], [other]) => one - other,
  );
}

type Marking = { words: readonly SearchWord[]; locale: Locale; reading: { isPersonName: boolean } | null };

/** A text in the language of the page, or in the other one where only that matches or exists; null where there is none. */
function markedText(label: ShownText, { words, locale, reading }: Marking): MarkedText | null {
  const inLanguage = (lang: Locale): MarkedText | null => {
    const text = label[lang];
    return text === null ? null : { text, lang, marks: marksIn(text, words, reading) };
  };
  const [own, other] = [inLanguage(locale), inLanguage(otherLocale(locale))];
  if (!own || !other) return own ?? other;
  return other.marks.length > own.marks.length && own.marks.length === 0 ? other : own;
}

/** A title in the language that is not shown, where it has a word that the title shown does not have. */
function otherTitleOf(title: ShownText, shown: MarkedText, { words, reading }: Marking): MarkedText | null {
  const lang = otherLocale(shown.lang);
  const text = title[lang];
  if (text === null || text === shown.text) return null;
  const missed = words.filter((word) => marksIn(shown.text, [word], reading).length === 0);
  return marksIn(text, missed, reading).length > 0 ? { text, lang, marks: marksIn(text, words, reading) } : null;
}

/** How much of a text stands before what matched, and in all, in characters. */
const EXCERPT = { zh: { before: 20, length: 90 }, en: { before: 50, length: 200 } } as const;

/** The part of a text around its first mark; its beginning where nothing is marked. */
function excerptOf({ text, lang, marks }: MarkedText): MarkedText {
  const { before, length } = EXCERPT[lang];
  const [first] = marks;
  const line = first ? text.lastIndexOf("\n", first[0]) + 1 : 0;
  let from = first && first[0] - line > before ? first[0] - before : line;
  // an English word stays whole, and so does a character of two code units
  if (from > line && lang === "en") from = Math.max(line, text.lastIndexOf(" ", from) + 1);
  if (isSecondHalf(text, from)) from += 1;
  let to = Math.min(text.length, from + length);
  if (to < text.length && lang === "en") to = Math.max(text.lastIndexOf(" ", to), first?.[1] ?? 0, from + 1);
  if (isSecondHalf(text, to)) to += 1;
  const lead = from > line ? "…" : "";
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to).replaceAll("\n", " ")}${to < text.length ? "…" : ""}`,
    lang,
    marks: marks
      .filter(([start, end]) => start >= from && end <= to)
      .map(([start, end]): [number, number] => [start + shift, end + shift]),
  };
}

const isSecondHalf = (text: string, at: number): boolean => /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));

/** A document as a result shows it. */
export function toResult(
  { kind, shown }: { kind: FoundKind; shown: ShownDocument },
  { words, locale }: { words: readonly SearchWord[]; locale: Locale },
): SearchResult {
  const { title, about, text, path, language, days, publishedAt, isSample } = shown;
  const naming: Marking = { words, locale, reading: { isPersonName: kind === "person" } };
  const named = markedText(title, naming);
  const elsewhere = markedText(text, { words, locale, reading: null });
  const marked = named ?? { text: path, lang: locale, marks: [] };
  // of a report the first lines say what it is about; what is only listed is shown where it matched
  const isTold = elsewhere !== null && (kind === "report" || elsewhere.marks.length > 0);
  return {
    kind,
    address: `/${language ?? locale}${path}`,
    title: marked,
    otherTitle: named && otherTitleOf(title, named, naming),
    about: markedText(about, { words, locale, reading: null }),
    excerpt: isTold ? excerptOf(elsewhere) : null,
    language: language === locale ? null : language,
    ...{ days, publishedAt, isSample },
  };
}
