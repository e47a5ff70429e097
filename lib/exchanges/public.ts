import "server-only";
import { type InstitutionItem, toInstitutionItem } from "@/lib/institutions/public.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const MAX_SERIES = 100;
const MAX_INSTITUTIONS = 200;

/** A series of exchanges. */
export type PublicSeries = { slug: string; name: Localized; description: Localized | null; isSample: boolean };

const seriesSelect = {
  slug: true,
  nameZh: true,
  nameEn: true,
  descriptionZh: true,
  descriptionEn: true,
  isSample: true,
} satisfies Prisma.PublishedSeriesSelect;

type SeriesRow = Prisma.PublishedSeriesGetPayload<{ select: typeof seriesSelect }>;

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
  const rows = await reader.publishedSeries.findMany({
    orderBy: [{ isSample: "asc" }, { code: "asc" }],
    take: MAX_SERIES,
    select: seriesSelect,
  });
  return rows.map(toPublicSeries);
}

type HomeRow = { institutions: Parameters<typeof toInstitutionItem>[0][] | null; series: SeriesRow | null };

/** What the home page names: the open institutions, real ones before samples, at most 200; and the first series. */
export async function findHomeDirectory(
  reader: ReadTx,
): Promise<{ institutions: InstitutionItem[]; series: PublicSeries | null }> {
  const [row] = await reader.$queryRaw<HomeRow[]>`
    SELECT
      (SELECT jsonb_agg(place ORDER BY place."isSample", place."code") FROM (
        SELECT * FROM "PublishedInstitution" WHERE "status" = 'ACTIVE' AND "kind" = 'COLLEGE' ORDER BY "isSample", "code" LIMIT ${MAX_INSTITUTIONS}
      ) place) AS institutions,
      (SELECT to_jsonb(series) FROM "PublishedSeries" series ORDER BY "isSample", "code" LIMIT 1) AS series`;
  return {
    institutions: row?.institutions?.map(toInstitutionItem) ?? [],
    series: row?.series ? toPublicSeries(row.series) : null,
  };
}

/** One series; null when there is none. */
export async function findPublicSeries(reader: ReadTx, slug: string): Promise<PublicSeries | null> {
  const row = await reader.publishedSeries.findUnique({ where: { slug }, select: seriesSelect });
  return row && toPublicSeries(row);
}
