import "server-only";
import { type BaseMention, baseMention, toBaseMention } from "@/lib/bases/queries.ts";
import {
  type InstitutionMention,
  institutionMention,
  toInstitutionMention,
  toUnitMention,
  type UnitMention,
  unitMention,
} from "@/lib/institutions/queries.ts";
import type { ReadTx } from "@/lib/platform/db.ts";

/** By what the public exchanges can be filtered; every count is of public exchanges and at least 1. */
export type ExchangeFilters = {
  /** newest first */
  years: { year: number; count: number }[];
  institutions: { institution: InstitutionMention; count: number }[];
  schools: { school: UnitMention; count: number }[];
  bases: { base: BaseMention; count: number }[];
  directions: { host: InstitutionMention; guest: InstitutionMention; count: number }[];
};

type Sum = { kind: string; year: number | null; first: string | null; second: string | null; count: number };

/**
 * The years, institutions, schools, bases and directions that occur in public exchanges.
 * The `visible` part says in SQL what `visibleToPublic` says for the other reads; a test holds the two together.
 */
export async function findExchangeFilters(reader: ReadTx): Promise<ExchangeFilters> {
  const sums = await sumsOf(reader);
  const of = (kind: string) => sums.filter((sum) => sum.kind === kind);
  const keys = (...kinds: string[]) => [
    ...new Set(kinds.flatMap(of).flatMap(({ first, second }) => [first, second].filter((key) => key !== null))),
  ];
  const [institutions, schools, bases] = [
    await reader.institution.findMany({
      where: { id: { in: keys("institution", "direction") } },
      select: { id: true, ...institutionMention },
    }),
    await reader.unit.findMany({ where: { id: { in: keys("school") } }, select: { id: true, ...unitMention } }),
    await reader.practiceBase.findMany({
      where: { id: { in: keys("base") } },
      select: { id: true, ...baseMention },
    }),
  ];
  const institution = lookup(institutions, toInstitutionMention);
  const school = lookup(schools, toUnitMention);
  const base = lookup(bases, toBaseMention);
  return {
    years: of("year").map(({ year, count }) => ({ year: year ?? 0, count })),
    institutions: of("institution").map(({ first, count }) => ({ institution: institution(first), count })),
    schools: of("school").map(({ first, count }) => ({ school: school(first), count })),
    bases: of("base").map(({ first, count }) => ({ base: base(first), count })),
    directions: of("direction").map(({ first, second, count }) => ({
      host: institution(first),
      guest: institution(second),
      count,
    })),
  };
}

function lookup<Row extends { id: string }, Mention>(rows: Row[], toMention: (row: Row) => Mention) {
  const byId = new Map(rows.map((row) => [row.id, toMention(row)]));
  return (id: string | null): Mention => {
    const mention = id === null ? undefined : byId.get(id);
    if (mention === undefined) throw new Error("a sum names a row that is not there");
    return mention;
  };
}

const sumsOf = (reader: ReadTx) => reader.$queryRaw<Sum[]>`
  WITH visible AS (
    SELECT e."id", e."firstDay"
    FROM "Exchange" e
    WHERE e."status" IN ('HELD', 'RECORDED', 'AGREED')
      AND EXISTS (
        SELECT FROM "Report" r JOIN "ReportTranslation" t ON t."reportId" = r."id"
        WHERE r."exchangeId" = e."id" AND t."status" = 'PUBLISHED'
      )
  ), schools AS (
    SELECT g."exchangeId", p."hostUnitId" AS "unitId" FROM "Pairing" p JOIN "DiscussionGroup" g ON g."id" = p."groupId"
    WHERE g."status" <> 'CANCELLED'
    UNION
    SELECT g."exchangeId", p."guestUnitId" FROM "Pairing" p JOIN "DiscussionGroup" g ON g."id" = p."groupId"
    WHERE g."status" <> 'CANCELLED'
  ), sums AS (
    SELECT 'year' AS kind, extract(year FROM "firstDay")::int AS year, NULL::uuid AS first, NULL::uuid AS second,
           count(*)::int AS count
    FROM visible GROUP BY 2
    UNION ALL
    SELECT 'institution', NULL, p."institutionId", NULL, count(*)::int
    FROM visible v JOIN "ExchangeParty" p ON p."exchangeId" = v."id" GROUP BY 3
    UNION ALL
    SELECT 'school', NULL, s."unitId", NULL, count(*)::int
    FROM visible v JOIN schools s ON s."exchangeId" = v."id" GROUP BY 3
    UNION ALL
    SELECT 'base', NULL, x."baseId", NULL, count(DISTINCT v."id")::int
    FROM visible v
    JOIN "ItineraryItem" i ON i."exchangeId" = v."id" AND i."status" <> 'CANCELLED'
    JOIN "Visit" x ON x."itemId" = i."id" GROUP BY 3
    UNION ALL
    SELECT 'direction', NULL, h."institutionId", g."institutionId", count(*)::int
    FROM visible v
    JOIN "ExchangeParty" h ON h."exchangeId" = v."id" AND h."role" = 'HOST'
    JOIN "ExchangeParty" g ON g."exchangeId" = v."id" AND g."role" = 'GUEST' GROUP BY 3, 4
  )
  SELECT kind, year, first, second, count FROM sums
  ORDER BY kind, year DESC, count DESC, first, second`;
