import "server-only";
import { createHash } from "node:crypto";
import { type ExchangeMention, exchangeMention, toExchangeMention } from "@/lib/exchanges/public.ts";
import { heldStatuses } from "@/lib/exchanges/rules.ts";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
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
  /** the source text changed after this one was made from it */
  isStale: boolean;
};

/** A report with at least one published language. Both colleges have confirmed the record when `exchange.status` is AGREED. */
export type PublicReport = {
  slug: string;
  kind: ReportKind;
  exchange: ExchangeMention | null;
  /** of the published texts, in the portal's order */
  languages: Locale[];
  translations: PublishedTranslation[];
};

/** A report in a list, or beside its exchange. */
export type ReportItem = {
  slug: string;
  kind: ReportKind;
  exchange: ExchangeMention | null;
  languages: Locale[];
  translations: { locale: Locale; title: string; summary: string | null; publishedAt: string }[];
};

/**
 * A report is public exactly while one of its languages is published and its exchange, if it has one, took place.
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
          title: true,
          summary: true,
          body: true,
          author: true,
          photographer: true,
          editor: true,
          reviewer: true,
          sourceHash: true,
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

/** One report with its published texts; null when there is none or no language of it is published. */
export async function findPublicReport(reader: ReadTx, slug: string): Promise<PublicReport | null> {
  const row = await reader.report.findFirst({ where: { slug, ...publicReport }, select: pageSelect });
  return row && toPublicReport(row);
}

/** The report of a public exchange: its address and the titles of its published texts; null when there is none. */
export async function findPublicReportOfExchange(reader: ReadTx, exchangeCode: string): Promise<ReportItem | null> {
  const row = await reader.report.findFirst({
    where: { AND: [publicReport, { exchange: { code: exchangeCode } }] },
    select: itemSelect,
  });
  return row && toReportItem(row);
}

/** The reports of which a language was published last, newest first; at most as many as asked for, and 100. */
export async function listLatestReports(reader: ReadTx, limit: number): Promise<ReportItem[]> {
  const most = Math.min(limit, MAX_REPORTS);
  const rows = await reader.reportTranslation.findMany({
    where: { status: "PUBLISHED", report: publicReport },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    // a report may stand in it once for each language
    take: most * locales.length,
    select: { report: { select: itemSelect } },
  });
  const bySlug = new Map(rows.map(({ report }) => [report.slug, report]));
  return [...bySlug.values()].slice(0, most).map(toReportItem);
}

const languagesOf = (row: ItemRow): Locale[] =>
  locales.filter((locale) => row.translations.some((translation) => translation.locale === locale));

function toReportItem(row: ItemRow): ReportItem {
  return { ...headOf(row), translations: inOrder(row.translations).map(titleOf) };
}

function toPublicReport(row: PageRow): PublicReport {
  const source = row.translations.find((translation) => translation.isSource);
  const own = (translation: PageRow["translations"][number]) => hashOfText(live(translation.liveVersion));
  return {
    ...headOf(row),
    translations: inOrder(row.translations).map((translation) => {
      const version = live(translation.liveVersion);
      const { body, author, photographer, editor, reviewer, sourceHash } = version;
      // a text that names itself was written as the source, and was made from no other
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

/** The cover that a version froze; the database keeps an alternative text beside every picture that went live. */
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

/** In the portal's order of languages. */
const inOrder = <Text extends { locale: string }>(texts: Text[]): Text[] =>
  texts.toSorted((a, b) => locales.indexOf(knownLocale(a.locale)) - locales.indexOf(knownLocale(b.locale)));

function knownLocale(text: string): Locale {
  if (!isLocale(text)) throw new Error(`a report is written in ${text}, which the portal does not know`);
  return text;
}

/** The database keeps a live version beside every published text. */
function live<Version>(version: Version | null): Version {
  if (!version) throw new Error("a published text has no live version");
  return version;
}

function instantText(instant: Date | null): string {
  if (!instant) throw new Error("a published text has no time of publication");
  return instant.toISOString();
}

/**
 * The hash by which a translation knows the source text it was made from.
 * Keys are sorted, since the database does not keep the order in which they were written.
 * @returns sha256, 32 bytes
 */
export function hashOfText(text: {
  title: string | null;
  summary: string | null;
  body: unknown;
}): Uint8Array<ArrayBuffer> {
  const { title, summary, body } = text;
  const json = JSON.stringify([title, summary, body], (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return new Uint8Array(createHash("sha256").update(json).digest());
}
