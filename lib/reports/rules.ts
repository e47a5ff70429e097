import { type ExchangeStatus, wasHeld } from "@/lib/exchanges/rules.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { minutes } from "@/lib/platform/clock.ts";
import type { RefusalCode } from "@/lib/platform/errors.ts";
import { formatDays, formatKnownDays } from "@/lib/platform/i18n/format.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { type KnownDays, knownPartOf } from "@/lib/platform/known-days.ts";

/** The photo above a report, as one language shows it. */
export type ReportCover = ImageMention & { alt: string; caption: string | null; credit: string | null };

export type ReportKind = "NEWS" | "FULL" | "ANNUAL";

/** Whether a report may be published: one of an exchange only after the exchange has taken place. */
export const isReportable = (exchange: { status: ExchangeStatus } | null): boolean =>
  exchange === null || wasHeld(exchange.status);

/** The part of a body that tells whether it has words. */
type WrittenBody = { type: string; content: readonly { type: string }[] };

type WithWords = { text?: string; content?: readonly WithWords[] };

const hasText = ({ text = "", content = [] }: WithWords): boolean => text.trim() !== "" || content.some(hasText);

/** Whether a body has words; headings alone are none. */
const hasWordsOutsideHeadings = (body: WrittenBody): boolean =>
  body.content.some((block) => block.type !== "heading" && hasText(block as WithWords));

/** What the first paragraph of a draft says of an exchange that is planned. */
const PLANNED = { zh: /将(?:到|举行)/u, en: /\b(?:is|are) to (?:visit|hold|meet|take part)\b/ } as const;

/** Whether a text begins by speaking of the exchange as planned, as a draft does that was made before it. */
export function speaksOfPlan({ content }: WrittenBody, locale: Locale): boolean {
  const wordsOf = ({ text = "", content: inside = [] }: WithWords): string => text + inside.map(wordsOf).join("");
  const first = content.find((block) => block.type !== "heading" && hasText(block as WithWords));
  return first !== undefined && PLANNED[locale].test(wordsOf(first as WithWords));
}

/** What the publication of a text depends on. */
export type PublicationFacts = {
  /** null: the report belongs to no exchange */
  exchange: { status: ExchangeStatus } | null;
  title: string | null;
  summary: string | null;
  body: WrittenBody;
  author: string | null;
  /** null: there is no cover photo */
  cover: { alt: string | null; credit: string | null } | null;
  /** the source text has changed since this was translated */
  isStale: boolean;
  /** the exchange was held, and the text still speaks of it as planned */
  isWrittenAsPlan: boolean;
};

const blockers = {
  exchange_not_held: "exchange_not_held",
  no_title: "report_without_title",
  no_text: "report_without_text",
  cover_without_alt: "cover_without_alt",
} as const satisfies Record<string, RefusalCode>;

export type BlockerCode = keyof typeof blockers;
export type AdviceCode = "no_summary" | "no_author" | "cover_without_credit" | "stale_translation" | "written_as_plan";

/** The part of the admin page on which something is corrected; "record" is another page. */
export type ReportPart = "record" | "title" | "summary" | "body" | "credits" | "cover" | "source";

/** A reason not to publish a text; advice does not prevent it. */
export type PublicationBlocker =
  | { isAdvice: false; code: BlockerCode; part: ReportPart }
  | { isAdvice: true; code: AdviceCode; part: ReportPart };

/** What prevents the publication of a text, and advice on it, in the order of the page. */
export function publicationBlockers(facts: PublicationFacts): PublicationBlocker[] {
  const { exchange, title, summary, body, author, cover, isStale, isWrittenAsPlan } = facts;
  const found: (PublicationBlocker | false)[] = [
    !isReportable(exchange) && { isAdvice: false, code: "exchange_not_held", part: "record" },
    title === null && { isAdvice: false, code: "no_title", part: "title" },
    !hasWordsOutsideHeadings(body) && { isAdvice: false, code: "no_text", part: "body" },
    cover !== null && cover.alt === null && { isAdvice: false, code: "cover_without_alt", part: "cover" },
    summary === null && { isAdvice: true, code: "no_summary", part: "summary" },
    author === null && { isAdvice: true, code: "no_author", part: "credits" },
    cover !== null && cover.credit === null && { isAdvice: true, code: "cover_without_credit", part: "cover" },
    isStale && { isAdvice: true, code: "stale_translation", part: "source" },
    isWrittenAsPlan && { isAdvice: true, code: "written_as_plan", part: "body" },
  ];
  return found.filter((blocker) => blocker !== false);
}

/** The refusal for the first thing that prevents the publication; null where nothing does. */
export function publicationRefusal(facts: PublicationFacts): RefusalCode | null {
  const first = publicationBlockers(facts).find((blocker) => !blocker.isAdvice);
  return first && !first.isAdvice ? blockers[first.code] : null;
}

/** The anchor of a part of one language on the report's admin page. */
export const partAnchor = (part: Exclude<ReportPart, "record">, locale: string): string => `${part}-${locale}`;

type Hashed = { isSource: boolean; sourceHash: Uint8Array | null };

/** Whether two hashes are equal. */
export const isSameHash = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Whether the source text has changed since a text was translated from it; false without both hashes. */
export function isStale(translation: Hashed, source: Hashed | null): boolean {
  if (translation.isSource || !source?.sourceHash || !translation.sourceHash) return false;
  return !isSameHash(translation.sourceHash, source.sourceHash);
}

/** How many characters the title and the summary of a report may have. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_SUMMARY_LENGTH = 600;
/** How many items one list in a body may have. */
export const MAX_LISTED = 100;
/** How many characters one text node may have. */
export const MAX_WORDS_LENGTH = 20_000;

/** Of each person a text has at most one draft in so long, so that two who write in turn do not fill its history. */
export const DRAFT_SPAN_MS = minutes(10);

/**
 * How many drafts a text has: two people who write without a break for eight hours leave so many, and the page of the
 * history lists them all.
 */
export const MAX_DRAFTS = 100;

/** The ten minutes to which an instant belongs, counted from 1970. */
export const draftSpanOf = (instant: Date): number => Math.floor(instant.getTime() / DRAFT_SPAN_MS);

/**
 * Whether a text is stored as a draft before somebody writes on: somebody else wrote it last, or they did so in earlier
 * ten minutes.
 * @param editor the person who writes on
 */
export const isDraftToStore = (
  text: { editedById: string | null; editedAt: Date },
  { editor, now }: { editor: string; now: Date },
): boolean => text.editedById !== editor || draftSpanOf(text.editedAt) !== draftSpanOf(now);

export type CoverTexts = {
  coverAltZh: string | null;
  coverAltEn: string | null;
  coverCaptionZh: string | null;
  coverCaptionEn: string | null;
};

/** The texts of a cover in one language. */
export const coverTextsIn = (texts: CoverTexts, locale: Locale): { alt: string | null; caption: string | null } =>
  locale === "zh"
    ? { alt: texts.coverAltZh, caption: texts.coverCaptionZh }
    : { alt: texts.coverAltEn, caption: texts.coverCaptionEn };

export type TextStatus = "DRAFT" | "IN_REVIEW" | "APPROVED" | "PUBLISHED" | "UNPUBLISHED";

/**
 * The source text that a translation was made from: the present one; an earlier one, with the instant of its version
 * where there is one; or an unknown one.
 */
export type MadeFrom = { kind: "now" } | { kind: "earlier"; at: string | null } | { kind: "unknown" };

/** Makes JSON.stringify sort the keys of objects, since the database does not keep their order. */
export const sortKeys = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** The days of an exchange, and whether the source states no year. */
export type DraftDays = KnownDays & { isYearInferred: boolean };

/** What a text and its title say of a year that the source does not state. */
const INFERRED = { zh: "年份系推定", en: "year inferred" } as const;

const inBrackets = (words: string, locale: Locale): string => (locale === "zh" ? `（${words}）` : ` (${words})`);

/** The days as a text names them. Of an inferred year it says that it is inferred. */
export function daysInDraft(facts: DraftDays, locale: Locale): string {
  return `${formatKnownDays(facts, locale)}${facts.isYearInferred ? inBrackets(INFERRED[locale], locale) : ""}`;
}

/** What is known of a stop: its days, and how many came to it. */
export type DraftStop = { days: { from: CalendarDay; to: CalendarDay | null } | null; headcount: number | null };

/** A host with the days of its stop and how many came to it, as far as they are known: "A (19 March 2024, eight people)". */
export function stopInDraft(
  host: string,
  stop: DraftStop | null,
  locale: Locale,
  people: (count: number) => string,
): string {
  const { days = null, headcount = null } = stop ?? {};
  const known = [days && formatDays(days.from, days.to ?? days.from, locale), headcount && people(headcount)];
  const said = known.filter(Boolean).join(locale === "zh" ? "，" : ", ");
  if (said === "") return host;
  return locale === "zh" ? `${host}（${said}）` : `${host} (${said})`;
}

/** The title of the record. Where it names an inferred year, it says so as the text does. */
export function titleInDraft(
  { title, firstDay, lastDay, isYearInferred }: DraftDays & { title: Localized },
  locale: Locale,
): string | null {
  const words = title[locale];
  const years = [firstDay, lastDay].map((day) => knownPartOf(day, "YEAR"));
  if (words === null || !isYearInferred || !years.some((year) => words.includes(year))) return words;
  const said = words.endsWith("）")
    ? `${words.slice(0, -1)}，${INFERRED.zh}）`
    : words + inBrackets(INFERRED[locale], locale);
  return said.length > MAX_TITLE_LENGTH ? words : said;
}

type Node = { type: string; text?: string; content?: readonly Node[] | undefined; attrs?: unknown };

/** The words of a part of a body, in one line. */
export const wordsInside = ({ type, text = "", content = [] }: Node): string =>
  type === "hardBreak" ? " " : text + content.map(wordsInside).join("");

const ENDS_LINE = new Set(["paragraph", "heading"]);

const linesIn = (node: Node): string[] =>
  ENDS_LINE.has(node.type) ? [wordsInside(node)] : [...(node.content ?? []).flatMap(linesIn), ...attributionOf(node)];

function attributionOf({ type, attrs }: Node): string[] {
  if (type !== "blockquote" || typeof attrs !== "object" || attrs === null) return [];
  return "attribution" in attrs && typeof attrs.attribution === "string" ? [attrs.attribution] : [];
}

/** The paragraphs, headings and items of a body as plain lines. */
export const linesOfBody = (body: { content: readonly { type: string }[] }): string[] =>
  linesIn({ type: "doc", content: body.content })
    .map((line) => line.trim())
    .filter(Boolean);
