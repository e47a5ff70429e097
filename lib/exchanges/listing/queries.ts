import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { columnsOf, noSql, type Sql, sql } from "@/lib/platform/sql.ts";
import { mentionColumns, type RecordMention, type RecordMentionRow, toRecordMention } from "../queries.ts";
import {
  areManyListed,
  conditionsOf,
  findMatching,
  type Matching,
  ownInstitutionIds,
} from "../record-filter/queries.ts";
import { type RecordFilter, recordCursorText } from "../record-filter/schema.ts";
import type { ExchangeKind, ExchangeStatus } from "../rules.ts";

/** Records on one page of the list. */
export const PAGE_SIZE = 50;
const MAX_COLLEGES = 200;
const MAX_YEARS = 100;
/** Beyond this number the list says "more than". */
const MAX_COUNT = 1000;

/** A record in the list of staff. */
export type RecordItem = RecordMention & {
  kind: ExchangeKind;
  status: ExchangeStatus;
  isSample: boolean;
  /** the languages in which its report is published */
  languages: Locale[];
  /** the time of the last change of the record */
  changedAt: Date;
};

/** One page of the list. */
export type RecordPage = {
  items: RecordItem[];
  /** the number of records that match the filter, on all pages; at most `MAX_COUNT` */
  count: number;
  /** there are more than `count` */
  isMore: boolean;
  /** the cursor of the next page; null on the last */
  next: string | null;
};

/** What the list can be filtered by: the years and other institutions of its records. */
export type RecordFilterOptions = { years: number[]; colleges: InstitutionMention[] };

/** A record as the statement of a page finds it, and where it stands in the order of the list. */
type ItemRow = RecordMentionRow & {
  kind: ExchangeKind;
  status: ExchangeStatus;
  isSample: boolean;
  languages: string[];
  changedAt: Date;
  place: Date;
  count: number;
};

function toRecordItem(row: ItemRow, mentioned: Map<string, InstitutionMention>): RecordItem {
  return {
    ...toRecordMention(row, mentioned),
    kind: row.kind,
    status: row.status,
    isSample: row.isSample,
    languages: locales.filter((locale) => row.languages.includes(locale)),
    changedAt: row.changedAt,
  };
}

/** One page of the actor's list of records, newest first by day or by change; at most 50. */
export async function listRecords(actor: Member, filter: RecordFilter): Promise<RecordPage> {
  return read(actor, async (tx) => {
    const matching = await findMatching(tx, actor, filter);
    const places = (filter.sort === "changed" ? placesByChange : placesByDay)(matching, filter);
    const found = await tx.$queryRaw<ItemRow[]>(itemsAt(places, matching));
    const shown = found.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    // who asks for a page beyond the last one is told all the same how many there are
    const count = found[0]?.count ?? (filter.after ? await countUpTo(tx, matching) : 0);
    const mentioned = new Map<string, InstitutionMention>();
    return {
      items: shown.map((row) => toRecordItem(row, mentioned)),
      count: Math.min(count, MAX_COUNT),
      isMore: count > MAX_COUNT,
      next: found.length > PAGE_SIZE && last ? recordCursorText(last) : null,
    };
  });
}

/** The number of records that match, as a piece of SQL; one above `MAX_COUNT` where there are more. */
const countOf = ({ records, countedBy }: Matching): Sql =>
  sql`(SELECT count(*)::int FROM (SELECT FROM ${records} WHERE ${countedBy} LIMIT ${MAX_COUNT + 1}) counted)`;

/** Counts the records that match a filter, up to 1,000. */
export async function countRecords(actor: Member, filter: RecordFilter): Promise<Pick<RecordPage, "count" | "isMore">> {
  const count = await read(actor, async (tx) => countUpTo(tx, await findMatching(tx, actor, filter)));
  return { count: Math.min(count, MAX_COUNT), isMore: count > MAX_COUNT };
}

async function countUpTo(tx: ReadTx, matching: Matching): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT ${countOf(matching)} AS "count"`;
  return row?.count ?? 0;
}

const lastChange = sql`(
  SELECT max(section."changedAt") FROM "RecordSection" section WHERE section."exchangeId" = exchange."id")`;

/** The records at their places in the list, in one statement, with the number of all that match. */
const itemsAt = (places: Sql, matching: Matching): Sql => sql`
  WITH listed AS MATERIALIZED (${places})
  SELECT ${mentionColumns}, exchange."kind", exchange."status", exchange."isSample", listed."place",
    coalesce(listed."changedAt", ${lastChange}) AS "changedAt",
    ${matching.isFew ? sql`listed."count"` : countOf(matching)} AS "count",
    ARRAY(SELECT written."locale" FROM "Report" report JOIN "ReportTranslation" written ON written."reportId" = report."id"
      WHERE report."exchangeId" = exchange."id" AND written."status" = 'PUBLISHED') AS "languages"
  FROM listed JOIN "Exchange" exchange ON exchange."id" = listed."id"
  ORDER BY listed."place" DESC, exchange."code" DESC`;

/** Few are counted while they are looked at; many are not all looked at. */
const countOfFew = ({ isFew }: Matching): Sql => (isFew ? sql`count(*) OVER ()::int` : sql`NULL::int`);

/** One more place than a page has, the newest first day first. */
function placesByDay(matching: Matching, { after }: RecordFilter): Sql {
  const { records, conditions } = matching;
  const isAfter = after
    ? sql`(exchange."firstDay", exchange."code") < (${calendarDayOf(after.place)}::date, ${after.code})`
    : sql`true`;
  return sql`
    SELECT exchange."id", exchange."firstDay" AS "place", NULL::timestamptz AS "changedAt", exchange."count" FROM (
      SELECT exchange."id", exchange."code", exchange."firstDay", ${countOfFew(matching)} AS "count"
      FROM ${records} WHERE ${conditions}) exchange
    WHERE ${isAfter}
    ORDER BY exchange."firstDay" DESC, exchange."code" DESC LIMIT ${PAGE_SIZE + 1}`;
}

/** One more place than a page has, the newest change first: that of the section which changed last. */
function placesByChange(matching: Matching, { after }: RecordFilter): Sql {
  const { records, conditions, isFew } = matching;
  const isAfter = (changedAt: Sql) =>
    after
      ? sql`AND ${changedAt} <= ${after.place} AND (${changedAt}, exchange."code") < (${after.place}, ${after.code})`
      : noSql;
  if (isFew) {
    return sql`
      SELECT exchange."id", exchange."changedAt" AS "place", exchange."changedAt", exchange."count"
      FROM (SELECT exchange."id", exchange."code", ${lastChange} AS "changedAt", ${countOfFew(matching)} AS "count"
        FROM ${records} WHERE ${conditions}) exchange
      WHERE exchange."changedAt" IS NOT NULL ${isAfter(sql`exchange."changedAt"`)}
      ORDER BY exchange."changedAt" DESC, exchange."code" DESC LIMIT ${PAGE_SIZE + 1}`;
  }
  return sql`
    SELECT exchange."id", section."changedAt" AS "place", section."changedAt", NULL::int AS "count"
    FROM "RecordSection" section JOIN "Exchange" exchange ON exchange."id" = section."exchangeId"
    WHERE NOT EXISTS (
        SELECT FROM "RecordSection" later
        WHERE later."exchangeId" = section."exchangeId" AND later."changedAt" >= section."changedAt"
          AND (later."changedAt" > section."changedAt" OR later."kind" < section."kind"))
      AND ${conditions} ${isAfter(sql`section."changedAt"`)}
    ORDER BY section."changedAt" DESC, exchange."code" DESC LIMIT ${PAGE_SIZE + 1}`;
}

/** The years and the other institutions of the records in the actor's list. */
export async function findRecordFilterOptions(actor: Member): Promise<RecordFilterOptions> {
  const conditions = conditionsOf(actor, {});
  return read(actor, async (tx) => {
    const [found] = await tx.$queryRaw<{ years: number[]; colleges: InstitutionRow[] | null }[]>`
      SELECT ARRAY(${yearsOf(conditions)}) AS "years", (
        SELECT json_agg(college) FROM (${collegesOf(actor, conditions)}) college) AS "colleges"`;
    return { years: found?.years ?? [], colleges: (found?.colleges ?? []).map(toInstitutionMention) };
  });
}

type InstitutionRow = Parameters<typeof toInstitutionMention>[0];

/** From each year to the next one that has a record, by the index: a list has few years and many records. */
const yearsOf = (conditions: Sql): Sql => sql`
  WITH RECURSIVE listed AS (
    (SELECT date_part('year', exchange."firstDay")::int AS "year" FROM "Exchange" exchange
     WHERE ${conditions} ORDER BY exchange."firstDay" DESC LIMIT 1)
    UNION ALL
    SELECT (SELECT date_part('year', exchange."firstDay")::int FROM "Exchange" exchange
            WHERE ${conditions} AND exchange."firstDay" < make_date(listed."year", 1, 1)
            ORDER BY exchange."firstDay" DESC LIMIT 1)
    FROM listed WHERE listed."year" IS NOT NULL
  )
  SELECT "year" FROM listed WHERE "year" IS NOT NULL LIMIT ${MAX_YEARS}`;

const collegesOf = (actor: Member, conditions: Sql): Sql => sql`
  SELECT ${columnsOf("institution", institutionMention)} FROM "Institution" institution
  WHERE institution."kind" = 'COLLEGE' AND NOT institution."id" = ANY(${ownInstitutionIds(actor)}::uuid[]) AND CASE
    -- one record of the institution after another by the index, where the first one answers: PostgreSQL expects that
    -- each has many, and would join all of them, or make room in memory for all
    WHEN ${areManyListed(actor)} THEN EXISTS (
      SELECT FROM (
        SELECT party."exchangeId" FROM "ExchangeParty" party WHERE party."institutionId" = institution."id"
        ORDER BY party."role", party."exchangeId" OFFSET 0) taking
      WHERE EXISTS (
        SELECT FROM "Exchange" exchange WHERE exchange."id" = taking."exchangeId" AND ${conditions} OFFSET 0)
      LIMIT 1 OFFSET 0)
    -- from the few records that are listed
    ELSE EXISTS (
      SELECT FROM "ExchangeParty" taking JOIN "Exchange" exchange ON exchange."id" = taking."exchangeId"
      WHERE taking."institutionId" = institution."id" AND ${conditions}
      LIMIT 1 OFFSET 0)
    END
  ORDER BY institution."isSample", institution."sortKey", institution."code" LIMIT ${MAX_COLLEGES}`;
