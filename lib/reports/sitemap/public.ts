import "server-only";
import { visibleToPublic } from "@/lib/exchanges/public.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { publicReport } from "../public.ts";

/** @source sitemaps.org: at most 50,000 addresses in one file; five kinds in two languages */
const MAX_OF_A_KIND = 5_000;

/** A public page about one thing. */
export type PublicAddress = {
  kind: "exchange" | "report" | "institution" | "base" | "series";
  /** the code of an exchange, else the slug */
  key: string;
  /** the languages in which the page exists */
  languages: Locale[];
  /** ISO 8601 instant */
  lastModified: string;
};

const newestFirst = { orderBy: { updatedAt: "desc" }, take: MAX_OF_A_KIND } as const;

/** Every public address: the newest 5,000 of each kind. */
export async function listPublicAddresses(reader: ReadTx): Promise<PublicAddress[]> {
  const [exchanges, reports, institutions, bases, series] = await Promise.all([
    reader.exchange.findMany({ where: visibleToPublic, ...newestFirst, select: { code: true, updatedAt: true } }),
    reader.report.findMany({
      where: publicReport,
      ...newestFirst,
      select: {
        slug: true,
        createdAt: true,
        // the time of publication, not of the last change to the working text
        translations: {
          where: { status: "PUBLISHED" },
          select: { locale: true, liveVersion: { select: { createdAt: true } } },
        },
      },
    }),
    reader.institution.findMany({ ...newestFirst, select: { slug: true, updatedAt: true } }),
    reader.practiceBase.findMany({ ...newestFirst, select: { slug: true, updatedAt: true } }),
    reader.exchangeSeries.findMany({ ...newestFirst, select: { slug: true, updatedAt: true } }),
  ]);
  const inAll = (kind: PublicAddress["kind"], key: string, updatedAt: Date): PublicAddress => ({
    kind,
    key,
    languages: [...locales],
    lastModified: updatedAt.toISOString(),
  });
  return [
    ...exchanges.map((row) => inAll("exchange", row.code, row.updatedAt)),
    ...reports.map(
      (row): PublicAddress => ({
        kind: "report",
        key: row.slug,
        languages: locales.filter((locale) => row.translations.some((translation) => translation.locale === locale)),
        lastModified: newest(
          row.translations.map(({ liveVersion }) => liveVersion?.createdAt ?? row.createdAt),
        ).toISOString(),
      }),
    ),
    ...institutions.map((row) => inAll("institution", row.slug, row.updatedAt)),
    ...bases.map((row) => inAll("base", row.slug, row.updatedAt)),
    ...series.map((row) => inAll("series", row.slug, row.updatedAt)),
  ];
}

const newest = (instants: Date[]): Date => new Date(Math.max(...instants.map((instant) => instant.getTime())));
