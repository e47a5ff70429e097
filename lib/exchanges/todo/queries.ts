import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { inOrderOf } from "@/lib/platform/order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { listedFor } from "../listing/queries.ts";
import { mayBeginRecords, mayEditRecord } from "../policy.ts";
import { checklistSelect, toChecklistFacts } from "../record-page/queries.ts";
import { type Missing, missingForPublication } from "../record-page/rules.ts";
import { heldStatuses } from "../rules.ts";

/** As many entries as one list of the home shows. */
export const MAX_TODO = 5;
const MAX_LOOKED_AT = 20;
const CHANGES_SINCE = days(30);

/** An exchange as the home names it. */
export type TodoRecord = {
  code: string;
  title: Localized;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  host: InstitutionMention | null;
  guests: InstitutionMention[];
};

/** What waits for somebody; a list that is not theirs to work on is empty. */
export type Todo = {
  /** records that are not public yet, the most recently begun first, with what each lacks */
  unfinished: { record: TodoRecord; missing: Missing[] }[];
  /** own delegations that another party filled in and nobody of the own side has saved */
  entered: { record: TodoRecord; by: Localized; institution: string; members: number }[];
  /** held exchanges of which readers lack a language, with the languages that are not published */
  unpublished: { record: TodoRecord; hasReport: boolean; languages: Locale[] }[];
  /** what others wrote in the last 30 days, the last first, each exchange once */
  changes: { record: TodoRecord; by: string | null; at: Date; action: string }[];
  /** how many there are of each list in all */
  counts: { unfinished: number; entered: number; unpublished: number };
  /** not all unfinished records were looked at: there may be more of them than their count says */
  isMoreUnfinished: boolean;
};

const named = {
  code: true,
  titleZh: true,
  titleEn: true,
  firstDay: true,
  lastDay: true,
  parties: {
    orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: { role: true, institutionId: true, institution: { select: institutionMention } },
  },
} satisfies Prisma.ExchangeSelect;

type NamedRow = Prisma.ExchangeGetPayload<{ select: typeof named }>;

function toRecord(row: NamedRow): TodoRecord {
  const of = (role: string) =>
    row.parties.filter((party) => party.role === role).map(({ institution }) => toInstitutionMention(institution));
  return {
    code: row.code,
    title: localized(row.titleZh, row.titleEn),
    firstDay: calendarDayOf(row.firstDay),
    lastDay: calendarDayOf(row.lastDay),
    host: of("HOST")[0] ?? null,
    guests: of("GUEST"),
  };
}

/** Whether somebody writes reports: the roles that publish, whatever the exchange. */
const writesReports = ({ roles }: Member): boolean =>
  roles.some((role) => role === "EDITOR" || role === "INSTITUTION_ADMIN" || role === "GROUP_ADMIN");

/** What waits for the actor on the home of the desk, in few queries. */
export async function findTodo(actor: Member): Promise<Todo> {
  return read(actor, async (tx) => {
    const unfinished = mayBeginRecords(actor) ? await listUnfinished(tx, actor) : { rows: [], isMore: false };
    const entered = mayBeginRecords(actor) ? await listEntered(tx, actor) : { rows: [], count: 0 };
    const unpublished = writesReports(actor) ? await listUnpublished(tx, actor) : { rows: [], count: 0 };
    return {
      unfinished: unfinished.rows.slice(0, MAX_TODO),
      entered: entered.rows,
      unpublished: unpublished.rows,
      changes: await listChanges(tx, actor),
      isMoreUnfinished: unfinished.isMore,
      counts: { unfinished: unfinished.rows.length, entered: entered.count, unpublished: unpublished.count },
    };
  });
}

// Each list chooses its records first and loads what it shows of them afterwards: in one statement the database would
// load it for every record that fits, and only then keep the few that are shown.

const isPublished = { report: { translations: { some: { status: "PUBLISHED" } } } } satisfies Prisma.ExchangeWhereInput;

/** The exchanges in which the own institution does not only look on; all, for the group's administrators. */
const asSide = ({ institutionId, roles }: Member): Prisma.ExchangeWhereInput =>
  roles.includes("GROUP_ADMIN")
    ? {}
    : { parties: { some: { institutionId: institutionId ?? "", role: { not: "OBSERVER" } } } };

async function listUnfinished(tx: ReadTx, actor: Member): Promise<{ rows: Todo["unfinished"]; isMore: boolean }> {
  const chosen = await tx.exchange.findMany({
    where: {
      AND: [listedFor(actor), { status: { in: ["DRAFT", "PLANNED", "CONFIRMED", "HELD"] } }, { NOT: isPublished }],
      ...asSide(actor),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_LOOKED_AT,
    select: { id: true },
  });
  const rows = await tx.exchange.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      ...checklistSelect,
      ...named,
      parties: { ...checklistSelect.parties, select: { ...checklistSelect.parties.select, ...named.parties.select } },
    },
  });
  const unfinished = inOrderOf(chosen, rows)
    .filter((row) => mayEditRecord(actor, row))
    .map((row) => ({ record: toRecord(row), missing: missingForPublication(toChecklistFacts(row)) }))
    .filter(({ missing }) => missing.length > 0);
  return { rows: unfinished, isMore: rows.length === MAX_LOOKED_AT };
}

async function listEntered(tx: ReadTx, actor: Member): Promise<{ rows: Todo["entered"]; count: number }> {
  const { institutionId } = actor;
  if (institutionId === null) return { rows: [], count: 0 };
  const where = {
    enteredById: { not: institutionId },
    takenOverAt: null,
    // whose own delegation it is, has the record on the desk
    party: { institutionId, exchange: { discardedAt: null, status: { notIn: ["AGREED", "CANCELLED"] } } },
  } satisfies Prisma.DelegationWhereInput;
  const chosen = await tx.delegation.findMany({
    where,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MAX_TODO,
    select: { id: true },
  });
  const rows = await tx.delegation.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      enteredBy: { select: { nameZh: true, nameEn: true } },
      party: { select: { institution: { select: { slug: true } }, exchange: { select: named } } },
      _count: { select: { members: true } },
    },
  });
  const count = chosen.length < MAX_TODO ? chosen.length : await tx.delegation.count({ where });
  return {
    count,
    rows: inOrderOf(chosen, rows).flatMap(({ enteredBy, party, _count }) =>
      enteredBy
        ? [
            {
              record: toRecord(party.exchange),
              by: nameOf(enteredBy),
              institution: party.institution.slug,
              members: _count.members,
            },
          ]
        : [],
    ),
  };
}

async function listUnpublished(tx: ReadTx, actor: Member): Promise<{ rows: Todo["unpublished"]; count: number }> {
  const inLanguage = (locale: Locale) => ({
    report: { translations: { some: { locale, status: "PUBLISHED" as const } } },
  });
  const where = {
    AND: [listedFor(actor), { status: { in: [...heldStatuses] } }],
    NOT: { AND: locales.map(inLanguage) },
    ...asSide(actor),
  } satisfies Prisma.ExchangeWhereInput;
  const chosen = await tx.exchange.findMany({
    where,
    orderBy: [{ firstDay: "desc" }, { code: "desc" }],
    take: MAX_TODO,
    select: { id: true },
  });
  const rows = await tx.exchange.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    relationLoadStrategy: "join",
    select: { id: true, ...named, report: { select: { translations: { select: { locale: true, status: true } } } } },
  });
  const count = chosen.length < MAX_TODO ? chosen.length : await tx.exchange.count({ where });
  return {
    count,
    rows: inOrderOf(chosen, rows).map(({ report, ...row }) => ({
      record: toRecord(row),
      hasReport: report !== null,
      languages: locales.filter(
        (locale) => !report?.translations.some((text) => text.locale === locale && text.status === "PUBLISHED"),
      ),
    })),
  };
}

type LastChange = { exchangeId: string; at: Date; action: string; by: string | null };

/** The last event of each exchange on the desk that somebody else left. */
async function listChanges(tx: ReadTx, actor: Member): Promise<Todo["changes"]> {
  const own = actor.institutionId;
  const isAll = actor.roles.includes("GROUP_ADMIN") || actor.roles.includes("AUDITOR");
  if (actor.roles.length === 0) return [];
  const events = await tx.$queryRaw<LastChange[]>`
    SELECT last.* FROM (
      SELECT DISTINCT ON (event."exchangeId") event."exchangeId", event."at", event."action", person."name" AS "by"
      FROM "AuditEvent" event
      JOIN "User" person ON person."id" = event."actorUserId"
      WHERE event."at" > ${after(clock.now(), -CHANGES_SINCE)}
        AND event."exchangeId" IS NOT NULL
        AND event."actorUserId" <> ${actor.userId}::uuid
        AND (${isAll} OR EXISTS (
          SELECT FROM "ExchangeParty" party
          WHERE party."exchangeId" = event."exchangeId" AND party."institutionId" = ${own}::uuid))
      ORDER BY event."exchangeId", event."at" DESC, event."seq" DESC
    ) last
    JOIN "Exchange" exchange ON exchange."id" = last."exchangeId" AND exchange."discardedAt" IS NULL
    ORDER BY last."at" DESC, last."exchangeId"
    LIMIT ${MAX_TODO}`;
  const rows = await tx.exchange.findMany({
    where: { AND: [{ id: { in: events.map(({ exchangeId }) => exchangeId) } }, listedFor(actor)] },
    relationLoadStrategy: "join",
    select: { id: true, ...named },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return events.flatMap(({ exchangeId, at, action, by }) => {
    const row = byId.get(exchangeId);
    return row ? [{ record: toRecord(row), by, at, action }] : [];
  });
}
