import "server-only";
import { type ExchangeMention, exchangeMention, toExchangeMention } from "@/lib/exchanges/public.ts";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { hashOfText, textColumns } from "./queries.ts";
import { isSameHash, isStale, type ReportKind } from "./rules.ts";
import { type ReportBody, reportBody } from "./schema.ts";

const MAX_REPORTS = 100;

/** The photo above a report, as one language shows it. */
export type ReportCover = ImageMention & { alt: string; caption: string | null; credit: string | null };

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

/**
 * A report is public while one of its texts is published and its exchange, if it has one, has taken place.
 * @source docs/architecture.md
 */
export const publicReport = {
  translations: { some: { status: "PUBLISHED" } },
  OR: [{ exchangeId: null }, { exchange: { status: { in: [...heldStatuses] } } }],
} satisfies Prisma.ReportWhereInput;

const published = { where: { status: "PUBLISHED" } } as const;

const itemSelect = {
  slug: true,
  kind: true,
  exchange: { select: exchangeMention },
  translations: {
    ...published,
    select: { locale: true, publishedAt: true, liveVersion: { select: { title: true, summary: true } } },
  },
} satisfies Prisma.ReportSelect;

const pageSelect = {
  ...itemSelect,
  translations: {
    ...published,
    select: {
      ...itemSelect.translations.select,
      isSource: true,
      liveVersion: {
        select: {
          ...textColumns,
          cover: { select: imageMention },
          coverAlt: true,
          coverCaption: true,
          coverCredit: true,
        },
      },
    },
  },
} satisfies Prisma.ReportSelect;

type ItemRow = Prisma.ReportGetPayload<{ select: typeof itemSelect }>;
type PageRow = Prisma.ReportGetPayload<{ select: typeof pageSelect }>;

/** A report with its published texts; null where there is none or it is not public. */
export async function findPublicReport(reader: ReadTx, slug: string): Promise<PublicReport | null> {
  const row = await reader.report.findFirst({ where: { slug, ...publicReport }, select: pageSelect });
  return row && toPublicReport(row);
}

/** The report of an exchange with the titles of its published texts; null where there is none or it is not public. */
export async function findPublicReportOfExchange(reader: ReadTx, exchangeCode: string): Promise<ReportItem | null> {
  const row = await reader.report.findFirst({
    where: { AND: [publicReport, { exchange: { code: exchangeCode } }] },
    select: itemSelect,
  });
  return row && toReportItem(row);
}

/** The reports that were published last, the newest first; at most `limit` and 100. */
export async function listLatestReports(reader: ReadTx, limit: number): Promise<ReportItem[]> {
  const most = Math.min(limit, MAX_REPORTS);
  const rows = await reader.reportTranslation.findMany({
    where: { status: "PUBLISHED", report: publicReport },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    // a report may be found once for each language
    take: most * locales.length,
    select: { report: { select: itemSelect } },
  });
  const bySlug = new Map(rows.map(({ report }) => [report.slug, report]));
  return [...bySlug.values()].slice(0, most).map(toReportItem);
}

const languagesOf = (row: ItemRow): Locale[] =>
  locales.filter((locale) => row.translations.some((translation) => translation.locale === locale));

function toReportItem(row: ItemRow): ReportItem {
  return { ...headOf(row), translations: sortByLocale(row.translations).map(titleOf) };
}

function toPublicReport(row: PageRow): PublicReport {
  const source = row.translations.find((translation) => translation.isSource);
  const own = (translation: PageRow["translations"][number]) => hashOfText(live(translation.liveVersion));
  return {
    ...headOf(row),
    translations: sortByLocale(row.translations).map((translation) => {
      const version = live(translation.liveVersion);
      const { body, author, photographer, editor, reviewer, sourceHash } = version;
      // a text with its own hash was published as the source, and was not translated from another
      const madeFrom = sourceHash && !isSameHash(sourceHash, own(translation)) ? sourceHash : null;
      return {
        ...titleOf(translation),
        body: reportBody.parse(body),
        author,
        photographer,
        editor,
        reviewer,
        cover: toCover(version),
        isSource: translation.isSource,
        isStale: isStale(
          { isSource: translation.isSource, sourceHash: madeFrom },
          source ? { isSource: true, sourceHash: own(source) } : null,
        ),
      };
    }),
  };
}

type CoverColumns = Pick<
  NonNullable<PageRow["translations"][number]["liveVersion"]>,
  "cover" | "coverAlt" | "coverCaption" | "coverCredit"
>;

/** The cover of a version. A constraint of the database gives every published cover an alternative text. */
export const toCover = ({ cover, coverAlt, coverCaption, coverCredit }: CoverColumns): ReportCover | null =>
  cover && { ...toImageMention(cover), alt: coverAlt ?? "", caption: coverCaption, credit: coverCredit };

const headOf = (row: ItemRow) => ({
  slug: row.slug,
  kind: row.kind,
  exchange: row.exchange && toExchangeMention(row.exchange),
  languages: languagesOf(row),
});

const titleOf = (translation: ItemRow["translations"][number]) => ({
  locale: knownLocale(translation.locale),
  title: live(translation.liveVersion).title,
  summary: live(translation.liveVersion).summary,
  publishedAt: instantText(translation.publishedAt),
});

/** Sorts texts in the order of the languages of the portal. */
const sortByLocale = <Text extends { locale: string }>(texts: Text[]): Text[] =>
  texts.toSorted((a, b) => locales.indexOf(knownLocale(a.locale)) - locales.indexOf(knownLocale(b.locale)));

function knownLocale(text: string): Locale {
  if (!isLocale(text)) throw new Error(`a report is written in ${text}, which the portal does not know`);
  return text;
}

/** The live version of a published text; a constraint of the database makes sure that it exists. */
function live<Version>(version: Version | null): Version {
  if (!version) throw new Error("a published text has no live version");
  return version;
}

function instantText(instant: Date | null): string {
  if (!instant) throw new Error("a published text has no time of publication");
  return instant.toISOString();
}
