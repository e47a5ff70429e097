import "server-only";
import { GROUP_TIMEZONE } from "@/lib/accounts/rules.ts";
import { listOwnInstitutionIds } from "@/lib/institutions/parties/queries.ts";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock, days, after as later } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { rowsOfIds } from "@/lib/platform/order.ts";
import { type Sql, sql } from "@/lib/platform/sql.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { checklistSelect, toChecklistFacts } from "../checklist/queries.ts";
import { type Missing, missingForPublication } from "../checklist/rules.ts";
import { mayBeginRecords, mayEditRecord } from "../policy.ts";
import { type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import type { SectionKind } from "../record/rules.ts";
import { conditionsOf, findMatching, isSideOf, listedFor } from "../record-filter/queries.ts";
import { heldStatuses } from "../rules.ts";
import { byUrgency, publishesReports } from "./rules.ts";

/** How many entries each list of the home page shows. */
export const MAX_TODO = 5;
const MAX_CHECKED = 20;
/** Beyond this number the home page says "more than". */
const MAX_COUNT = 1000;
const RECENT_MS = days(30);

/** A change that somebody made in a record. */
export type RecordChange = {
  record: RecordMention;
  /** the name of the person; null where the account is not known */
  by: string | null;
  at: Date;
  /** the part that was changed */
  section: SectionKind;
  /** nobody changed that part before: the record was begun */
  isBeginning: boolean;
};

/** What somebody has to do; a list is empty when the person may not work on it. */
export type Todo = {
  /** records that are not public yet, those that are near or go on first, then the latest, with what each lacks */
  unfinished: { record: RecordMention; missing: Missing[] }[];
  /** own delegations that another party entered and the own party has not taken over */
  entered: { record: RecordMention; by: Localized; institution: string; members: number }[];
  /** held exchanges without a published report in each language, with the missing languages */
  unpublished: { record: RecordMention; hasReport: boolean; languages: Locale[] }[];
  /** what others wrote in the last 30 days, newest first, each record once */
  changes: RecordChange[];
  /** how many entries each list has in all, as far as they were counted */
  counts: { unfinished: number; entered: number; unpublished: number };
  /** not all were counted: of the unfinished ones the newest records only, of the others 1,000 */
  isMore: { unfinished: boolean; entered: boolean; unpublished: boolean };
};

/** What the actor has to do, for the home page of staff. */
export async function findTodo(actor: Member): Promise<Todo> {
  return read(actor, async (tx) => {
    const own = await ownRecords(tx, actor);
    const unfinished = mayBeginRecords(actor) ? await listUnfinished(tx, actor, own) : { rows: [], isMore: false };
    const entered = mayBeginRecords(actor) ? await listEntered(tx, actor) : { rows: [], count: 0 };
    const unpublished = publishesReports(actor.roles) ? await listUnpublished(tx, own) : { rows: [], count: 0 };
    return {
      unfinished: unfinished.rows.slice(0, MAX_TODO),
      entered: entered.rows,
      unpublished: unpublished.rows,
      changes: await listRecentChanges(tx, actor, MAX_TODO),
      counts: {
        unfinished: unfinished.rows.length,
        entered: Math.min(entered.count, MAX_COUNT),
        unpublished: Math.min(unpublished.count, MAX_COUNT),
      },
      isMore: {
        unfinished: unfinished.isMore,
        entered: entered.count > MAX_COUNT,
        unpublished: unpublished.count > MAX_COUNT,
      },
    };
  });
}

/** Conditions on "exchange": that it is one of few, where these are, and that it is an own record. */
type Own = { isAmongFew: Sql; isOwn: Sql };

/**
 * The records in somebody's list with the own institution as host or guest; all that are listed, for group administrators.
 * Where these are few, PostgreSQL is told which, and walks through no others.
 */
async function ownRecords(tx: ReadTx, actor: Member): Promise<Own> {
  if (isGroupAdministrator(actor)) return { isAmongFew: sql`true`, isOwn: conditionsOf(actor, {}) };
  const { records, isFew } = await findMatching(tx, actor, { sort: "day" });
  return {
    isAmongFew: isFew ? sql`exchange."id" IN (SELECT exchange."id" FROM ${records})` : sql`true`,
    isOwn: sql`${conditionsOf(actor, {})} AND ${isSideOf(actor)}`,
  };
}

const unfinishedSelect = {
  id: true,
  ...checklistSelect,
  ...recordMention,
  parties: {
    ...checklistSelect.parties,
    select: { ...checklistSelect.parties.select, ...recordMention.parties.select },
  },
} satisfies Prisma.ExchangeSelect;

async function listUnfinished(
  tx: ReadTx,
  actor: Member,
  { isAmongFew, isOwn }: Own,
): Promise<{ rows: Todo["unfinished"]; isMore: boolean }> {
  // the published ones are put into a hash once, and passed over in the index: the newest records may all be published
  const rows = await rowsOfIds(
    tx.$queryRaw<{ id: string }[]>`
      SELECT unpublished."id" FROM (
        SELECT "id", "createdAt" FROM "Exchange" exchange
        WHERE "id" NOT IN (SELECT "exchangeId" FROM "Publication") AND ${isAmongFew}) unpublished
      CROSS JOIN LATERAL (
        SELECT FROM "Exchange" exchange WHERE exchange."id" = unpublished."id"
          AND ${isOwn} AND exchange."status" IN ('DRAFT', 'PLANNED', 'CONFIRMED', 'HELD') OFFSET 0) exchange
      ORDER BY unpublished."createdAt" DESC, unpublished."id" DESC LIMIT ${MAX_CHECKED}`,
    (where) => tx.exchange.findMany({ where, relationLoadStrategy: "join", select: unfinishedSelect }),
  );
  const unfinished = rows
    .filter((row) => mayEditRecord(actor, row))
    .map((row) => ({ record: toRecordMention(row), missing: missingForPublication(toChecklistFacts(row)) }))
    .filter(({ missing }) => missing.length > 0)
    .toSorted(({ record: one }, { record: other }) => byUrgency(dayAt(clock.now(), GROUP_TIMEZONE))(one, other));
  return { rows: unfinished, isMore: rows.length === MAX_CHECKED };
}

const enteredSelect = {
  id: true,
  enteredBy: { select: { nameZh: true, nameEn: true } },
  party: { select: { institution: { select: { slug: true } }, exchange: { select: recordMention } } },
  _count: { select: { members: true } },
} satisfies Prisma.DelegationSelect;

async function listEntered(tx: ReadTx, actor: Member): Promise<{ rows: Todo["entered"]; count: number }> {
  const own = [...(await listOwnInstitutionIds(tx, actor))];
  const where = {
    enteredById: { notIn: own },
    takenOverAt: null, // a party always sees its own record: `listedFor` is not needed here
    party: { institutionId: { in: own }, exchange: { discardedAt: null, status: { notIn: ["AGREED", "CANCELLED"] } } },
  } satisfies Prisma.DelegationWhereInput;
  const rows = await rowsOfIds(
    tx.delegation.findMany({
      where,
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: MAX_TODO,
      select: { id: true },
    }),
    (where) => tx.delegation.findMany({ where, relationLoadStrategy: "join", select: enteredSelect }),
  );
  const count = rows.length < MAX_TODO ? rows.length : await tx.delegation.count({ where, take: MAX_COUNT + 1 });
  return {
    count,
    rows: rows.flatMap(({ enteredBy, party, _count }) =>
      enteredBy
        ? [
            {
              record: toRecordMention(party.exchange),
              by: nameOf(enteredBy),
              institution: party.institution.slug,
              members: _count.members,
            },
          ]
        : [],
    ),
  };
}

const unpublishedSelect = {
  id: true,
  ...recordMention,
  report: { select: { translations: { select: { locale: true, status: true } } } },
} satisfies Prisma.ExchangeSelect;

async function listUnpublished(
  tx: ReadTx,
  { isAmongFew, isOwn }: Own,
): Promise<{ rows: Todo["unpublished"]; count: number }> {
  const found = await tx.$queryRaw<{ id: string; count: number }[]>`
    WITH waiting AS (
      SELECT exchange."id", exchange."firstDay", exchange."code" FROM "Exchange" exchange
      WHERE ${isAmongFew} AND ${isOwn} AND exchange."status" = ANY(${[...heldStatuses]}::"ExchangeStatus"[])
        AND exchange."id" NOT IN (
          SELECT "exchangeId" FROM "Report" WHERE "exchangeId" IS NOT NULL AND "id" IN (
            SELECT "reportId" FROM "ReportTranslation" WHERE "status" = 'PUBLISHED' AND "locale" = ANY(${[...locales]})
            GROUP BY "reportId" HAVING count(*) = ${locales.length}))
      ORDER BY exchange."firstDay" DESC, exchange."code" DESC LIMIT ${MAX_COUNT + 1})
    SELECT waiting."id", (SELECT count(*)::int FROM waiting) AS "count"
    FROM waiting ORDER BY waiting."firstDay" DESC, waiting."code" DESC LIMIT ${MAX_TODO}`;
  const rows = await rowsOfIds(Promise.resolve(found), (where) =>
    tx.exchange.findMany({ where, relationLoadStrategy: "join", select: unpublishedSelect }),
  );
  const count = found[0]?.count ?? 0;
  return {
    count,
    rows: rows.map(({ report, ...row }) => ({
      record: toRecordMention(row),
      hasReport: report !== null,
      languages: locales.filter(
        (locale) => !report?.translations.some((text) => text.locale === locale && text.status === "PUBLISHED"),
      ),
    })),
  };
}

type LastChange = { exchangeId: string; at: Date; kind: SectionKind; version: number; by: string };

/**
 * The part of each record in the actor's list that others changed last, within 30 days, newest first. A part that the actor
 * changed after them is not among these.
 */
async function listRecentChanges(tx: ReadTx, actor: Member, max: number): Promise<RecordChange[]> {
  const since = later(clock.now(), -RECENT_MS);
  const isByOthers = (section: Sql) => sql`${section}."changedById" <> ${actor.userId}::uuid`;
  const changes = await tx.$queryRaw<LastChange[]>`
    SELECT section."exchangeId", section."changedAt" AS "at", section."kind"::text AS "kind", section."version", person."name" AS "by"
    FROM "RecordSection" section
    JOIN "Exchange" exchange ON exchange."id" = section."exchangeId"
    JOIN "User" person ON person."id" = section."changedById"
    WHERE section."changedAt" > ${since} AND ${isByOthers(sql`section`)}
      AND ${conditionsOf(actor, {})}
      AND NOT EXISTS (
        SELECT FROM "RecordSection" later WHERE later."exchangeId" = section."exchangeId"
          AND ${isByOthers(sql`later`)}
          AND (later."changedAt" > section."changedAt"
            OR later."changedAt" = section."changedAt" AND later."kind" < section."kind"))
    ORDER BY section."changedAt" DESC, section."exchangeId" LIMIT ${max}`;
  const rows = await tx.exchange.findMany({
    where: { AND: [{ id: { in: changes.map(({ exchangeId }) => exchangeId) } }, listedFor(actor)] },
    relationLoadStrategy: "join",
    select: { id: true, ...recordMention },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return changes.flatMap(({ exchangeId, at, kind, version, by }) => {
    const row = byId.get(exchangeId);
    return row ? [{ record: toRecordMention(row), by, at, section: kind, isBeginning: version === 1 }] : [];
  });
}
