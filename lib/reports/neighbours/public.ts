import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { type ExchangeMention, exchangeMention } from "@/lib/revisions/views/schema.ts";

const MAX_RELATED = 3;
/** How many of the schools and bases that two exchanges share are named. */
const MAX_NAMED = 3;

/** Another report that readers of one may want to read next. */
export type NeighbourReport = {
  slug: string;
  exchange: ExchangeMention;
  texts: { locale: Locale; title: string }[];
  /** the schools and bases that both exchanges have, of a related one; at most 3 */
  shared: Localized[];
};

/** The reports around one: the ones before and after it of the same colleges, and up to 3 that share a school or a base. */
export type ReportNeighbours = {
  earlier: NeighbourReport | null;
  later: NeighbourReport | null;
  related: NeighbourReport[];
};

type Row = {
  place: "earlier" | "later" | "related";
  slug: string;
  mention: unknown;
  texts: { locale: string; title: string }[];
  shared: { zh: string | null; en: string | null }[] | null;
};

/**
 * What stands around a report, in one statement. The same colleges are all that took part, on whichever side; who only
 * observed does not count. Related are those that share most schools and bases, then the newest.
 */
export async function findReportNeighbours(reader: ReadTx, slug: string): Promise<ReportNeighbours> {
  const rows = await reader.$queryRaw<Row[]>`
    WITH own AS MATERIALIZED (
      SELECT publication."id", publication."firstDay", publication."code"
      FROM "PublishedReport" report JOIN "Publication" publication ON publication."exchangeId" = report."exchangeId"
      WHERE report."slug" = ${slug}
    ), side AS MATERIALIZED (
      SELECT party."institutionId" FROM "PublicationParty" party JOIN own ON own."id" = party."publicationId"
      WHERE party."role" <> 'OBSERVER'
    ), same AS MATERIALIZED (
      SELECT publication."id", publication."firstDay", publication."code" FROM (
        SELECT party."publicationId" FROM "PublicationParty" party JOIN side USING ("institutionId")
        WHERE party."role" <> 'OBSERVER' GROUP BY 1 HAVING count(*) = (SELECT count(*) FROM side)
      ) party JOIN "Publication" publication ON publication."id" = party."publicationId"
    ), earlier AS MATERIALIZED (
      SELECT same."id" FROM same, own WHERE (same."firstDay", same."code") < (own."firstDay", own."code")
      ORDER BY same."firstDay" DESC, same."code" DESC LIMIT 1
    ), later AS MATERIALIZED (
      SELECT same."id" FROM same, own WHERE (same."firstDay", same."code") > (own."firstDay", own."code")
      ORDER BY same."firstDay", same."code" LIMIT 1
    ), tie AS MATERIALIZED (
      SELECT other."publicationId", 'unit' AS kind, other."unitId" AS id
      FROM own JOIN "PublicationUnit" mine ON mine."publicationId" = own."id"
      JOIN "PublicationUnit" other ON other."unitId" = mine."unitId" AND other."publicationId" <> own."id"
      UNION ALL
      SELECT other."publicationId", 'base', other."baseId"
      FROM own JOIN "PublicationBase" mine ON mine."publicationId" = own."id"
      JOIN "PublicationBase" other ON other."baseId" = mine."baseId" AND other."publicationId" <> own."id"
    ), related AS MATERIALIZED (
      SELECT publication."id", row_number() OVER (
        ORDER BY count(*) DESC, publication."firstDay" DESC, publication."code" DESC) AS number
      FROM tie JOIN "Publication" publication ON publication."id" = tie."publicationId"
      WHERE publication."id" NOT IN (SELECT "id" FROM earlier UNION ALL SELECT "id" FROM later)
      GROUP BY publication."id" ORDER BY number LIMIT ${MAX_RELATED}
    ), found AS (
      SELECT 'earlier' AS place, "id", 0::bigint AS number FROM earlier
      UNION ALL SELECT 'later', "id", 0 FROM later
      UNION ALL SELECT 'related', "id", number FROM related
    )
    SELECT found.place, report."slug", publication."mention",
      (SELECT jsonb_agg(jsonb_build_object('locale', text."locale", 'title', text."title"))
        FROM "PublishedText" text WHERE text."reportId" = report."id") AS texts,
      CASE found.place WHEN 'related' THEN (
        SELECT jsonb_agg(jsonb_build_object('zh', name.zh, 'en', name.en)) FROM (
          SELECT coalesce(unit."nameZh", base."nameZh") AS zh, coalesce(unit."nameEn", base."nameEn") AS en FROM tie
          LEFT JOIN "PublishedUnit" unit ON tie.kind = 'unit' AND unit."id" = tie.id
          LEFT JOIN "PublishedBase" base ON tie.kind = 'base' AND base."id" = tie.id
          WHERE tie."publicationId" = found."id" ORDER BY tie.kind DESC, tie.id LIMIT ${MAX_NAMED}
        ) name WHERE name.zh IS NOT NULL OR name.en IS NOT NULL
      ) END AS shared
    FROM found
    JOIN "Publication" publication ON publication."id" = found."id"
    JOIN "PublishedReport" report ON report."exchangeId" = publication."exchangeId"
    ORDER BY found.place, found.number`;
  const at = (place: Row["place"]) => rows.filter((row) => row.place === place).map(toNeighbour);
  return { earlier: at("earlier")[0] ?? null, later: at("later")[0] ?? null, related: at("related") };
}

const toNeighbour = ({ slug, mention, texts, shared }: Row): NeighbourReport => ({
  slug,
  exchange: exchangeMention.parse(mention),
  texts: texts.flatMap(({ locale, title }) => (isLocale(locale) ? [{ locale, title }] : [])),
  shared: (shared ?? []).map(({ zh, en }) => localized(zh, en)),
});
