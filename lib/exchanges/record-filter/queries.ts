import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { ReadTx } from "@/lib/platform/db.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import { allOf, listOf, type Sql, sql } from "@/lib/platform/sql.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadAllRecords } from "../policy.ts";
import { gramsOf } from "./rules.ts";
import type { RecordFilter } from "./schema.ts";

/** Up to so many records are looked at one by one. */
const MAX_FEW = 2000;
/** Words that `MANY_OF_NEWEST` of so many newest records have are in many; so few that looking at them costs little. */
const NEWEST = 500;
const MANY_OF_NEWEST = 25;
/** Where the newest records had to be looked at so far for these, the index counts words sooner than a walk does. */
const FAR_APART = 125;

/**
 * The records in somebody's list: those with the own institution as a party; all records for those who work for the
 * group.
 */
export const listedFor = (actor: Member): Prisma.ExchangeWhereInput => ({
  discardedAt: null,
  ...(mayReadAllRecords(actor) ? {} : { parties: { some: { institutionId: { in: ownInstitutionIds(actor) } } } }),
});

/** The institution whose records are in somebody's list; an empty list without a role. */
export const ownInstitutionIds = ({ institutionId, roles }: Member): string[] =>
  institutionId === null || roles.length === 0 ? [] : [institutionId];

const takesPart = (party: Sql): Sql => sql`EXISTS (
  SELECT FROM "ExchangeParty" party WHERE party."exchangeId" = exchange."id" AND ${party})`;

/** The condition on "exchange" that the own institution is host, guest or participant. */
export const isSideOf = ({ institutionId }: Member): Sql =>
  takesPart(sql`party."institutionId" = ${institutionId}::uuid AND party."role" <> 'OBSERVER'`);

/**
 * A part of a filter: the condition on "exchange"; the ids of all records that fulfil it, where an index has them; how many
 * of the newest records have to be looked at until it is clear that they are many, where the index would have to find all
 * to tell (null where it is not clear); and the condition on "exchange" alone that the index has, where it is one of their
 * own table.
 */
type Part = { condition: Sql; ids: Sql | null; looked?: Sql; ofTable?: Sql };

/** In the order of the index, so that PostgreSQL takes it: of a college that it does not know yet it expects many records. */
const ofParty = (party: Sql): Part => ({
  condition: takesPart(party),
  ids: sql`SELECT party."exchangeId" AS "id" FROM "ExchangeParty" party WHERE ${party} ORDER BY party."role", party."exchangeId"`,
});

const ofRecord = (condition: Sql, indexed: Sql = condition): Part => ({
  condition,
  ids: sql`SELECT exchange."id" FROM "Exchange" exchange WHERE ${indexed}`,
  ofTable: indexed,
});

/** The list and its filter in parts; only those that filter something, so that PostgreSQL plans for them. */
function partsOf(actor: Member, filter: Partial<RecordFilter>): Part[] {
  const { year, status, college, published, role, q } = filter;
  const own = actor.institutionId;
  const isOwn = sql`party."institutionId" = ${own}::uuid`;
  const parts: Part[] = [{ condition: sql`exchange."discardedAt" IS NULL`, ids: null }];
  if (!mayReadAllRecords(actor)) {
    parts.push(actor.roles.length === 0 || own === null ? { condition: sql`false`, ids: null } : ofParty(isOwn));
  }
  if (role) parts.push(ofParty(sql`${isOwn} AND party."role" = ${role.toUpperCase()}::"PartyRole"`));
  if (college)
    parts.push(ofParty(sql`party."institutionId" = (SELECT "id" FROM "Institution" WHERE "slug" = ${college})`));
  if (year) {
    const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
    parts.push(ofRecord(sql`exchange."firstDay" >= ${first}::date AND exchange."firstDay" < ${next}::date`));
  }
  if (status) parts.push(ofRecord(sql`exchange."status" = ${status}::"ExchangeStatus"`));
  const wanted = nameKey(q ?? "");
  if (wanted !== "") {
    const condition = sql`strpos(exchange."wordsKey", ${wanted}) > 0`;
    const indexed = sql`app.grams(exchange."wordsKey") @> ${gramsOf(wanted)}::text[] AND ${condition}`;
    const newest = sql`SELECT *, row_number() OVER (ORDER BY "firstDay" DESC, "code" DESC)::int AS "place" FROM "Exchange"
      ORDER BY "firstDay" DESC, "code" DESC LIMIT ${NEWEST}`;
    const looked = sql`(SELECT max("place") FROM (SELECT "place" FROM (${newest}) exchange WHERE ${condition} LIMIT ${MANY_OF_NEWEST}) each
      HAVING count(*) = ${MANY_OF_NEWEST})`;
    parts.push({ ...ofRecord(condition, indexed), looked });
  }
  if (published) {
    const texts = sql`FROM "Report" report JOIN "ReportTranslation" written ON written."reportId" = report."id"
      WHERE written."status" = 'PUBLISHED'`;
    const isPublished = sql`EXISTS (SELECT ${texts} AND report."exchangeId" = exchange."id")`;
    parts.push(
      published === "published"
        ? { condition: isPublished, ids: sql`SELECT report."exchangeId" AS "id" ${texts}` }
        : { condition: sql`NOT ${isPublished}`, ids: null },
    );
  }
  return parts;
}

/** The list and its filter as conditions on "exchange". */
export const conditionsOf = (actor: Member, filter: Partial<RecordFilter>): Sql =>
  allOf(partsOf(actor, filter).map(({ condition }) => condition));

/** Whether the actor's list has too many records to look at one by one, as a condition. */
export function areManyListed(actor: Member): Sql {
  if (mayReadAllRecords(actor)) return sql`true`;
  return sql`(SELECT count(*) FROM (
    SELECT FROM "ExchangeParty" WHERE "institutionId" = ANY(${ownInstitutionIds(actor)}::uuid[]) LIMIT ${MAX_FEW + 1}) each) > ${MAX_FEW}`;
}

/**
 * Records that match: what stands behind FROM, as "exchange", and behind WHERE; and the latter in words by which they are
 * counted sooner, in any order.
 */
export type Matching = { records: Sql; conditions: Sql; countedBy: Sql; isFew: boolean };

/**
 * The records that match a filter. Where one part of it leaves few of them, PostgreSQL is told to look at these one by one;
 * otherwise it walks all in the order of the list until a page is full. Left to itself it expects parts to be independent
 * of each other, and walks through all records for a filter that nothing matches.
 */
export async function findMatching(tx: ReadTx, actor: Member, filter: RecordFilter): Promise<Matching> {
  const parts = partsOf(actor, filter);
  const conditions = allOf(parts.map(({ condition }) => condition));
  const walked = { records: sql`"Exchange" exchange`, conditions, isFew: false };
  const indexed = parts.flatMap((part) => (part.ids ? [{ ...part, ids: part.ids }] : []));
  if (indexed.length === 0) return { ...walked, countedBy: conditions };
  // above MAX_FEW: many, and how far apart where that was looked at
  const counts = indexed.map(({ ids, looked }) => {
    const count = sql`(SELECT count(*)::int FROM (${ids} LIMIT ${MAX_FEW + 1}) each)`;
    return looked ? sql`coalesce(${MAX_FEW}::int + ${looked}, ${count})` : count;
  });
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`SELECT ARRAY[${listOf(counts)}] AS "counts"`;
  const countOf = (part: Part) => row?.counts[indexed.findIndex(({ ids }) => ids === part.ids)] ?? 0;
  const fewest = Math.min(...(row?.counts ?? []));
  const few = indexed[row?.counts.indexOf(fewest) ?? -1];
  if (fewest > MAX_FEW || !few) {
    const isFarApart = (part: Part) => {
      const looked = countOf(part) - MAX_FEW;
      return part.looked !== undefined && (looked > FAR_APART || looked < MANY_OF_NEWEST);
    };
    const countedBy = parts.map((part) => (part.ofTable && isFarApart(part) ? part.ofTable : part.condition));
    return { ...walked, countedBy: allOf(countedBy) };
  }
  const records = few.ofTable
    ? sql`(SELECT * FROM "Exchange" exchange WHERE ${few.ofTable} OFFSET 0) exchange
        CROSS JOIN LATERAL (SELECT WHERE ${conditions} OFFSET 0) matching`
    : sql`(SELECT DISTINCT "id" FROM (${few.ids} LIMIT ${MAX_FEW}) each) few CROSS JOIN LATERAL (
        SELECT exchange.* FROM "Exchange" exchange
        WHERE exchange."id" = few."id" AND ${conditions} OFFSET 0) exchange`;
  return { records, conditions: sql`true`, countedBy: sql`true`, isFew: true };
}
