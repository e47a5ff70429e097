import "server-only";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const MOST_SERIES = 100;

/** A tradition in which exchanges stand. */
export type PublicSeries = { slug: string; name: Localized; description: Localized | null; isSample: boolean };

const seriesSelect = {
  slug: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  isSample: true,
} satisfies Prisma.ExchangeSeriesSelect;

type SeriesRow = Prisma.ExchangeSeriesGetPayload<{ select: typeof seriesSelect }>;

function toPublicSeries(row: SeriesRow): PublicSeries {
  return {
    slug: row.slug,
    name: nameOf(row),
    description: labelOrNull(row.descriptionZh, row.descriptionEn),
    isSample: row.isSample,
  };
}

/** The series, real ones before sample ones, then by code; at most 100. */
export async function listPublicSeries(reader: ReadTx): Promise<PublicSeries[]> {
  const rows = await reader.exchangeSeries.findMany({
    orderBy: [{ isSample: "asc" }, { code: "asc" }],
    take: MOST_SERIES,
    select: seriesSelect,
  });
  return rows.map(toPublicSeries);
}

/** One series; null when there is none. */
export async function findPublicSeries(reader: ReadTx, slug: string): Promise<PublicSeries | null> {
  const row = await reader.exchangeSeries.findUnique({ where: { slug }, select: seriesSelect });
  return row && toPublicSeries(row);
}
