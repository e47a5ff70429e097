import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock, days, after as later } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadAllRecords } from "../policy.ts";
import { type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import type { ExchangeKind, ExchangeStatus } from "../rules.ts";
import { type RecordFilter, recordCursorText } from "./schema.ts";

/** Records on one page of the list. */
export const PAGE_SIZE = 50;
const MAX_COLLEGES = 200;
const MAX_YEARS = 100;
const RECENT_MS = days(30);

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
  /** the number of records that match the filter, on all pages */
  count: number;
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
  return read(actor, async (tx) => {
    const found = await placesOf(tx, actor, filter);
    const shown = found.slice(0, PAGE_SIZE);
    const rows = await tx.exchange.findMany({
      where: { AND: [{ id: { in: shown.map(({ id }) => id) } }, listedFor(actor)] },
      relationLoadStrategy: "join",
      select: { id: true, ...itemSelect },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const items = shown.flatMap(({ id, changedAt }) => {
      const row = byId.get(id);
      return row ? [toRecordItem(row, changedAt)] : [];
    });
    const last = shown.at(-1);
    return {
      items,
      count: Number(found[0]?.count ?? (filter.after ? await countOf(tx, actor, filter) : 0)),
      next: found.length > PAGE_SIZE && last ? recordCursorText(last) : null,
    };
  });
}

type Place = { id: string; code: string; place: Date; changedAt: Date; count: bigint };

/** Counts the records that match the filter, for a page after the last one, which has no rows with the count. */
async function countOf(tx: ReadTx, actor: Member, filter: RecordFilter): Promise<bigint> {
  const [first] = await placesOf(tx, actor, { ...filter, after: undefined });
  return first?.count ?? 0n;
}

/** The records that match the filter, in its order: one more than a page, each with the total number. */
function placesOf(tx: ReadTx, actor: Member, filter: RecordFilter): Promise<Place[]> {
  const { year = null, status = null, college = null, published = null, sort, after } = filter;
  const own = actor.institutionId;
  const role = filter.role?.toUpperCase() ?? null;
  const text = filter.q?.toLowerCase() ?? null;
  const mayHaveAny = mayReadAllRecords(actor);
  const hasNone = !mayHaveAny && (own === null || actor.roles.length === 0);
  return tx.$queryRaw<Place[]>`
    WITH fitting AS (
      SELECT exchange."id", exchange."code", exchange."firstDay", changed."at" AS "changedAt"
      FROM "Exchange" exchange
      CROSS JOIN LATERAL (
        SELECT date_trunc('milliseconds', coalesce(max(event."at"), exchange."updatedAt")) AS "at"
        FROM "AuditEvent" event WHERE event."exchangeId" = exchange."id"
      ) changed
      WHERE exchange."discardedAt" IS NULL
        AND NOT ${hasNone}
        AND (${mayHaveAny} OR EXISTS (
          SELECT FROM "ExchangeParty" party
          WHERE party."exchangeId" = exchange."id" AND party."institutionId" = ${own}::uuid))
        AND (${role}::text IS NULL OR EXISTS (
          SELECT FROM "ExchangeParty" party
          WHERE party."exchangeId" = exchange."id" AND party."institutionId" = ${own}::uuid
            AND party."role"::text = ${role}))
        AND (${college}::text IS NULL OR EXISTS (
          SELECT FROM "ExchangeParty" party JOIN "Institution" other ON other."id" = party."institutionId"
          WHERE party."exchangeId" = exchange."id" AND other."slug" = ${college}))
        AND (${year}::int IS NULL OR date_part('year', exchange."firstDay") = ${year})
        AND (${status}::text IS NULL OR exchange."status"::text = ${status})
        AND (${text}::text IS NULL OR strpos(lower(concat_ws(' ', exchange."code", exchange."titleZh", exchange."titleEn")), ${text}) > 0)
        AND (${published}::text IS NULL OR (${published} = 'published') = EXISTS (
          SELECT FROM "Report" report JOIN "ReportTranslation" written ON written."reportId" = report."id"
          WHERE report."exchangeId" = exchange."id" AND written."status" = 'PUBLISHED'))
    ), placed AS (
      SELECT *, CASE WHEN ${sort} = 'changed' THEN "changedAt" ELSE "firstDay"::timestamp AT TIME ZONE 'UTC' END AS "place"
      FROM fitting
    )
    SELECT "id", "code", "place", "changedAt", (SELECT count(*) FROM fitting) AS "count"
    FROM placed
    WHERE ${after?.code ?? null}::text IS NULL OR ("place", "code") < (${after?.place ?? null}::timestamptz, ${after?.code ?? null})
    ORDER BY "place" DESC, "code" DESC
    LIMIT ${PAGE_SIZE + 1}`;
}

/** The years and the other institutions of the records in the actor's list. */
export async function findRecordFilterOptions(actor: Member): Promise<RecordFilterOptions> {
  return read(actor, async (tx) => {
    const days = await tx.exchange.groupBy({
      by: ["firstDay"],
      where: listedFor(actor),
      orderBy: { firstDay: "desc" },
    });
    const years = new Set(days.map(({ firstDay }) => firstDay.getUTCFullYear()));
    const colleges = await tx.institution.findMany({
      where: { id: { notIn: ownInstitutionIds(actor) }, parties: { some: { exchange: listedFor(actor) } } },
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MAX_COLLEGES,
      select: institutionMention,
    });
    return { years: [...years].slice(0, MAX_YEARS), colleges: colleges.map(toInstitutionMention) };
  });
}

/** A change that somebody made in a record. */
export type RecordChange = {
  record: RecordMention;
  /** the name of the person; null where the account is not known */
  by: string | null;
  at: Date;
  /** the action of the audit trail */
  action: string;
};

type LastEvent = { exchangeId: string; at: Date; action: string; by: string | null };

/** The last change by others in each record of the actor's list, within 30 days, newest first. */
export async function listRecentChanges(tx: ReadTx, actor: Member, max: number): Promise<RecordChange[]> {
  const own = actor.institutionId;
  if (actor.roles.length === 0) return [];
  const events = await tx.$queryRaw<LastEvent[]>`
    SELECT last.* FROM (
      SELECT DISTINCT ON (event."exchangeId") event."exchangeId", event."at", event."action", person."name" AS "by"
      FROM "AuditEvent" event
      JOIN "User" person ON person."id" = event."actorUserId"
      WHERE event."at" > ${later(clock.now(), -RECENT_MS)}
        AND event."exchangeId" IS NOT NULL
        AND event."actorUserId" <> ${actor.userId}::uuid
        AND (${mayReadAllRecords(actor)} OR EXISTS (
          SELECT FROM "ExchangeParty" party
          WHERE party."exchangeId" = event."exchangeId" AND party."institutionId" = ${own}::uuid))
      ORDER BY event."exchangeId", event."at" DESC, event."seq" DESC
    ) last
    JOIN "Exchange" exchange ON exchange."id" = last."exchangeId" AND exchange."discardedAt" IS NULL
    ORDER BY last."at" DESC, last."exchangeId"
    LIMIT ${max}`;
  const rows = await tx.exchange.findMany({
    where: { AND: [{ id: { in: events.map(({ exchangeId }) => exchangeId) } }, listedFor(actor)] },
    relationLoadStrategy: "join",
    select: { id: true, ...recordMention },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return events.flatMap(({ exchangeId, at, action, by }) => {
    const row = byId.get(exchangeId);
    return row ? [{ record: toRecordMention(row), by, at, action }] : [];
  });
}
