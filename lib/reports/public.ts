import "server-only";
import { imageMention } from "@/lib/media/queries.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type ExchangeMention, exchangeMention } from "@/lib/revisions/views/schema.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { hashOfText, textColumns, toCover } from "./queries.ts";
import { isSameHash, isStale, type ReportCover, type ReportKind } from "./rules.ts";
import { type ReportBody, reportBody } from "./schema.ts";

const MAX_REPORTS = 100;

/** A published text of a report in one language. Credits are null where the record has none. */
export type PublishedTranslation = {
  locale: Locale;
  title: string;
  summary: string | null;
  body: ReportBody;
  author: string | null;
  photographer: string | null;
  editor: string | null;
  reviewer: string | null;
  cover: ReportCover | null;
  /** ISO 8601 instant */
  publishedAt: string;
  /** ISO 8601 instant at which readers got this version of it */
  changedAt: string;
  /** the language in which the report was first written */
  isSource: boolean;
  /** the source text has changed since this was translated */
  isStale: boolean;
};

/** A report with at least one published text. When `exchange.status` is AGREED, both colleges have confirmed the record. */
export type PublicReport = {
  slug: string;
  kind: ReportKind;
  exchange: ExchangeMention | null;
  /** of the published texts, in the order of the portal */
  languages: Locale[];
  translations: PublishedTranslation[];
};

/** A report in a list, or on the page of its exchange. */
export type ReportItem = {
  slug: string;
  kind: ReportKind;
  exchange: ExchangeMention | null;
  languages: Locale[];
  translations: { locale: Locale; title: string; summary: string | null; publishedAt: string }[];
};

const itemSelect = {
  slug: true,
  kind: true,
  publication: { select: { mention: true } },
  texts: { take: locales.length, select: { locale: true, title: true, summary: true, publishedAt: true } },
} satisfies Prisma.PublishedReportSelect;

const pageSelect = {
  ...itemSelect,
  texts: {
    take: locales.length,
    select: {
      ...textColumns,
      ...itemSelect.texts.select,
      isSource: true,
      changedAt: true,
      cover: { select: imageMention },
      coverAlt: true,
      coverCaption: true,
      coverCredit: true,
    },
  },
} satisfies Prisma.PublishedReportSelect;

type ItemRow = Prisma.PublishedReportGetPayload<{ select: typeof itemSelect }>;
type PageRow = Prisma.PublishedReportGetPayload<{ select: typeof pageSelect }>;

/** A report with its published texts; null where there is none or it is not public. */
export async function findPublicReport(reader: ReadTx, slug: string): Promise<PublicReport | null> {
  const row = await reader.publishedReport.findUnique({
    where: { slug },
    relationLoadStrategy: "join",
    select: pageSelect,
  });
  return row && toPublicReport(row);
}

/** The report of an exchange with the titles of its published texts; null where there is none or it is not public. */
export async function findPublicReportOfExchange(reader: ReadTx, exchangeCode: string): Promise<ReportItem | null> {
  const row = await reader.publishedReport.findFirst({
    where: { publication: { code: exchangeCode } },
    relationLoadStrategy: "join",
    select: itemSelect,
  });
  return row && toReportItem(row);
}

/** The reports that were published last, the newest first; at most `limit` and 100. */
export async function listLatestReports(reader: ReadTx, limit: number): Promise<ReportItem[]> {
  const count = Math.min(limit, MAX_REPORTS);
  // by their texts, which an index has in this order; a report has one for each language at most
  const texts = await reader.publishedText.findMany({
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: count * locales.length,
    relationLoadStrategy: "join",
    select: { reportId: true, report: { select: itemSelect } },
  });
  const reports = new Map(texts.map(({ reportId, report }) => [reportId, report]));
  return [...reports.values()].slice(0, count).map(toReportItem);
}

function toReportItem(row: ItemRow): ReportItem {
  return { ...headOf(row), translations: sortByLocale(row.texts).map(titleOf) };
}

function toPublicReport(row: PageRow): PublicReport {
  const source = row.texts.find((text) => text.isSource);
  return {
    ...headOf(row),
    translations: sortByLocale(row.texts).map((text) => {
      const { body, author, photographer, editor, reviewer, sourceHash, isSource, changedAt } = text;
      // a text with its own hash was published as the source, and was not translated from another
      const madeFrom = sourceHash && !isSameHash(sourceHash, hashOfText(text)) ? sourceHash : null;
      return {
        ...titleOf(text),
        body: reportBody.parse(body),
        author,
        photographer,
        editor,
        reviewer,
        cover: toCover(text),
        changedAt: changedAt.toISOString(),
        isSource,
        isStale: isStale(
          { isSource, sourceHash: madeFrom },
          source ? { isSource: true, sourceHash: hashOfText(source) } : null,
        ),
      };
    }),
  };
}

const headOf = ({ slug, kind, publication, texts }: ItemRow) => ({
  slug,
  kind,
  exchange: publication && exchangeMention.parse(publication.mention),
  languages: locales.filter((locale) => texts.some((text) => text.locale === locale)),
});

const titleOf = ({ locale, title, summary, publishedAt }: ItemRow["texts"][number]) => ({
  locale: knownLocale(locale),
  title,
  summary,
  publishedAt: publishedAt.toISOString(),
});

/** Sorts texts in the order of the languages of the portal. */
const sortByLocale = <Text extends { locale: string }>(texts: Text[]): Text[] =>
  texts.toSorted((a, b) => locales.indexOf(knownLocale(a.locale)) - locales.indexOf(knownLocale(b.locale)));

function knownLocale(text: string): Locale {
  if (!isLocale(text)) throw new Error(`a report is written in ${text}, which the portal does not know`);
  return text;
}
