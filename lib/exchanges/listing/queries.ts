import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { allOf, noSql, type Sql, sql } from "@/lib/platform/sql.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadAllRecords } from "../policy.ts";
import { type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import type { ExchangeKind, ExchangeStatus } from "../rules.ts";
import { type RecordFilter, recordCursorText } from "./schema.ts";

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

const itemSelect = {
  ...recordMention,
  kind: true,
  status: true,
  isSample: true,
  report: { select: { translations: { where: { status: "PUBLISHED" }, select: { locale: true } } } },
} satisfies Prisma.ExchangeSelect;

type ItemRow = Prisma.ExchangeGetPayload<{ select: typeof itemSelect }>;

function toRecordItem(row: ItemRow, changedAt: Date): RecordItem {
  const published = row.report?.translations.map(({ locale }) => locale) ?? [];
  return {
    ...toRecordMention(row),
    kind: row.kind,
    status: row.status,
    isSample: row.isSample,
    languages: locales.filter((locale) => published.includes(locale)),
    changedAt,
  };
}

/**
 * The records in somebody's list: those with the own institution as a party; all records for those who work for the
 * group.
 */
export const listedFor = (actor: Member): Prisma.ExchangeWhereInput => ({
  discardedAt: null,
  ...(mayReadAllRecords(actor) ? {} : { parties: { some: { institutionId: { in: ownInstitutionIds(actor) } } } }),
});

/** The institution whose records are in somebody's list; an empty list without a role. */
const ownInstitutionIds = ({ institutionId, roles }: Member): string[] =>
  institutionId === null || roles.length === 0 ? [] : [institutionId];

/** One page of the actor's list of records, newest first by day or by change; at most 50. */
export async function listRecords(actor: Member, filter: RecordFilter): Promise<RecordPage> {
  const conditions = conditionsOf(actor, filter);
  return read(actor, async (tx) => {
    const found = await (filter.sort === "changed" ? placesByChange : placesByDay)(tx, conditions, filter);
    const shown = found.slice(0, PAGE_SIZE);
    const last = shown.at(-1);
    const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS "count" FROM (
        SELECT FROM "Exchange" exchange WHERE ${conditions} LIMIT ${MAX_COUNT + 1}) counted`;
    return {
      items: await itemsAt(tx, actor, shown),
      count: Math.min(count, MAX_COUNT),
      isMore: count > MAX_COUNT,
      next: found.length > PAGE_SIZE && last ? recordCursorText(last) : null,
    };
  });
}

/** Where a record stands in the order of the list. */
type Place = { id: string; code: string; place: Date };

async function itemsAt(tx: ReadTx, actor: Member, places: readonly Place[]): Promise<RecordItem[]> {
  const ids = places.map(({ id }) => id);
  const rows = await tx.exchange.findMany({
    where: { AND: [{ id: { in: ids } }, listedFor(actor)] },
    relationLoadStrategy: "join",
    select: { id: true, ...itemSelect },
  });
  const changes = await tx.recordSection.groupBy({
    by: ["exchangeId"],
    where: { exchangeId: { in: ids } },
    _max: { changedAt: true },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const changedAt = new Map(changes.map(({ exchangeId, _max }) => [exchangeId, _max.changedAt]));
  return ids.flatMap((id) => {
    const [row, changed] = [byId.get(id), changedAt.get(id)];
    return row && changed ? [toRecordItem(row, changed)] : [];
  });
}

/** The list and its filter as conditions on "exchange"; only those that filter something, so that PostgreSQL plans for them. */
export function conditionsOf(actor: Member, filter: Partial<RecordFilter>): Sql {
  const { year, status, college, published, role, q } = filter;
  const own = actor.institutionId;
  const takesPart = (party: Sql) => sql`EXISTS (
    SELECT FROM "ExchangeParty" party WHERE party."exchangeId" = exchange."id" AND ${party})`;
  const isOwn = sql`party."institutionId" = ${own}::uuid`;
  const conditions = [sql`exchange."discardedAt" IS NULL`];
  if (!mayReadAllRecords(actor)) {
    conditions.push(actor.roles.length === 0 || own === null ? sql`false` : takesPart(isOwn));
  }
  if (role) conditions.push(takesPart(sql`${isOwn} AND party."role" = ${role.toUpperCase()}::"PartyRole"`));
  if (college) {
    conditions.push(takesPart(sql`party."institutionId" = (SELECT "id" FROM "Institution" WHERE "slug" = ${college})`));
  }
  if (year) {
    const [first, next] = [`${year}-01-01`, `${year + 1}-01-01`];
    conditions.push(sql`exchange."firstDay" >= ${first}::date AND exchange."firstDay" < ${next}::date`);
  }
  if (status) conditions.push(sql`exchange."status" = ${status}::"ExchangeStatus"`);
  if (q) {
    conditions.push(sql`strpos(
      lower(concat_ws(' ', exchange."code", exchange."titleZh", exchange."titleEn")), ${q.toLowerCase()}) > 0`);
  }
  if (published) {
    const isPublished = sql`EXISTS (
      SELECT FROM "Report" report JOIN "ReportTranslation" written ON written."reportId" = report."id"
      WHERE report."exchangeId" = exchange."id" AND written."status" = 'PUBLISHED')`;
    conditions.push(published === "published" ? isPublished : sql`NOT ${isPublished}`);
  }
  return allOf(conditions);
}

/** One more place than a page has, the newest first day first. */
function placesByDay(tx: ReadTx, conditions: Sql, { after }: RecordFilter): Promise<Place[]> {
  const isAfter = after
    ? sql`AND (exchange."firstDay", exchange."code") < (${calendarDayOf(after.place)}::date, ${after.code})`
    : noSql;
  return tx.$queryRaw<Place[]>`
    SELECT exchange."id", exchange."code", exchange."firstDay" AS "place"
    FROM "Exchange" exchange WHERE ${conditions} ${isAfter}
    ORDER BY exchange."firstDay" DESC, exchange."code" DESC LIMIT ${PAGE_SIZE + 1}`;
}

/** One more place than a page has, the newest change first: that of the section which changed last. */
function placesByChange(tx: ReadTx, conditions: Sql, { after }: RecordFilter): Promise<Place[]> {
  const isAfter = after
    ? sql`AND section."changedAt" <= ${after.place}
        AND (section."changedAt", exchange."code") < (${after.place}, ${after.code})`
    : noSql;
  return tx.$queryRaw<Place[]>`
    SELECT exchange."id", exchange."code", section."changedAt" AS "place"
    FROM "RecordSection" section JOIN "Exchange" exchange ON exchange."id" = section."exchangeId"
    WHERE NOT EXISTS (
        SELECT FROM "RecordSection" later WHERE later."exchangeId" = section."exchangeId"
          AND (later."changedAt" > section."changedAt"
            OR later."changedAt" = section."changedAt" AND later."kind" < section."kind"))
      AND ${conditions} ${isAfter}
    ORDER BY section."changedAt" DESC, exchange."code" DESC LIMIT ${PAGE_SIZE + 1}`;
}

/** The years and the other institutions of the records in the actor's list. */
export async function findRecordFilterOptions(actor: Member): Promise<RecordFilterOptions> {
  const conditions = conditionsOf(actor, {});
  return read(actor, async (tx) => {
    const years = await tx.$queryRaw<{ year: number }[]>`
      -- from each year to the next one that has a record, by the index: a list has few years and many records
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
    const met = await tx.$queryRaw<{ id: string }[]>`
      SELECT institution."id" FROM "Institution" institution
      WHERE NOT institution."id" = ANY(${ownInstitutionIds(actor)}::uuid[]) AND EXISTS (
        SELECT FROM "ExchangeParty" taking JOIN "Exchange" exchange ON exchange."id" = taking."exchangeId"
        WHERE taking."institutionId" = institution."id" AND ${conditions})`;
    const colleges = await tx.institution.findMany({
      where: { id: { in: met.map(({ id }) => id) } },
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MAX_COLLEGES,
      select: institutionMention,
    });
    return { years: years.map(({ year }) => year), colleges: colleges.map(toInstitutionMention) };
  });
}
