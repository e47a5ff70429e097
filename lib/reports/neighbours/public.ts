import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { sql } from "@/lib/platform/sql.ts";
import { type ExchangeMention, exchangeMention } from "@/lib/revisions/views/schema.ts";

const MAX_RELATED = 3;
/** Among how many exchanges related ones are looked for, the newest, and the next ones of the same colleges, by their days. */
const MAX_LOOKED_AT = 500;
const MAX_BETWEEN = 2_000;
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

/** All colleges of the report took part, on whichever side; others may have as well. */
const ofSameColleges = sql`(SELECT count(*) FROM "PublicationParty" party
  WHERE party."publicationId" = publication."id" AND party."role" <> 'OBSERVER'
    AND party."institutionId" IN (SELECT "institutionId" FROM side)) = (SELECT count(*) FROM side)`;

/**
 * What stands around a report, in one statement. The same colleges are all that took part, on whichever side; who only
 * observed does not count, and no more than 2,000 exchanges lie between. Related are those of the 500 newest exchanges that
 * share most schools and bases, then the newest.
 */
export async function findReportNeighbours(reader: ReadTx, slug: string): Promise<ReportNeighbours> {
  const rows = await reader.$queryRaw<Row[]>(sql`
    WITH own AS MATERIALIZED (
      SELECT publication."id", publication."firstDay", publication."code"
      FROM "PublishedReport" report JOIN "Publication" publication ON publication."exchangeId" = report."exchangeId"
      WHERE report."slug" = ${slug}
    ), side AS MATERIALIZED (
      SELECT party."institutionId" FROM "PublicationParty" party JOIN own ON own."id" = party."publicationId"
      WHERE party."role" <> 'OBSERVER'
    ), earlier AS MATERIALIZED (
      SELECT publication."id" FROM (
        SELECT "id", "firstDay", "code" FROM "Publication"
        WHERE ("firstDay", "code") < ((SELECT "firstDay" FROM own), (SELECT "code" FROM own))
        ORDER BY "firstDay" DESC, "code" DESC LIMIT ${MAX_BETWEEN}
      ) publication WHERE ${ofSameColleges}
      ORDER BY publication."firstDay" DESC, publication."code" DESC LIMIT 1
    ), later AS MATERIALIZED (
      SELECT publication."id" FROM (
        SELECT "id", "firstDay", "code" FROM "Publication"
        WHERE ("firstDay", "code") > ((SELECT "firstDay" FROM own), (SELECT "code" FROM own))
        ORDER BY "firstDay", "code" LIMIT ${MAX_BETWEEN}
      ) publication WHERE ${ofSameColleges}
      ORDER BY publication."firstDay", publication."code" LIMIT 1
    ), newest AS MATERIALIZED (
      SELECT publication."id" FROM "Publication" publication
      WHERE publication."id" <> (SELECT "id" FROM own)
      ORDER BY publication."firstDay" DESC, publication."code" DESC LIMIT ${MAX_LOOKED_AT}
    ), tie AS MATERIALIZED (
      SELECT other."publicationId", 'unit' AS kind, other."unitId" AS id
      FROM newest JOIN "PublicationUnit" other ON other."publicationId" = newest."id"
      WHERE other."unitId" IN (
        SELECT mine."unitId" FROM "PublicationUnit" mine JOIN own ON own."id" = mine."publicationId")
      UNION ALL
      SELECT other."publicationId", 'base', other."baseId"
      FROM newest JOIN "PublicationBase" other ON other."publicationId" = newest."id"
      WHERE other."baseId" IN (
        SELECT mine."baseId" FROM "PublicationBase" mine JOIN own ON own."id" = mine."publicationId")
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
    ORDER BY found.place, found.number`);
  const at = (place: Row["place"]) => rows.filter((row) => row.place === place).map(toNeighbour);
  return { earlier: at("earlier")[0] ?? null, later: at("later")[0] ?? null, related: at("related") };
}

const toNeighbour = ({ slug, mention, texts, shared }: Row): NeighbourReport => ({
  slug,
  exchange: exchangeMention.parse(mention),
  texts: texts.flatMap(({ locale, title }) => (isLocale(locale) ? [{ locale, title }] : [])),
  shared: (shared ?? []).map(({ zh, en }) => localized(zh, en)),
});
