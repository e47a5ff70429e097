import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { inOrderOf } from "@/lib/platform/order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { listedFor, listRecentChanges, type RecordChange } from "../listing/queries.ts";
import { mayBeginRecords, mayEditRecord } from "../policy.ts";
import { type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import { checklistSelect, toChecklistFacts } from "../record-page/queries.ts";
import { type Missing, missingForPublication } from "../record-page/rules.ts";
import { heldStatuses } from "../rules.ts";

/** As many entries as one list of the home shows. */
export const MAX_TODO = 5;
const MAX_LOOKED_AT = 20;

/** What waits for somebody; a list that is not theirs to work on is empty. */
export type Todo = {
  /** records that are not public yet, the most recently begun first, with what each lacks */
  unfinished: { record: RecordMention; missing: Missing[] }[];
  /** own delegations that another party filled in and nobody of the own side has saved */
  entered: { record: RecordMention; by: Localized; institution: string; members: number }[];
  /** held exchanges of which readers lack a language, with the languages that are not published */
  unpublished: { record: RecordMention; hasReport: boolean; languages: Locale[] }[];
  /** what others wrote in the last 30 days, the last first, each exchange once */
  changes: RecordChange[];
  /** how many there are of each list in all */
  counts: { unfinished: number; entered: number; unpublished: number };
  /** not all unfinished records were looked at: there may be more of them than their count says */
  isMoreUnfinished: boolean;
};

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
      changes: await listRecentChanges(tx, actor, MAX_TODO),
      isMoreUnfinished: unfinished.isMore,
      counts: { unfinished: unfinished.rows.length, entered: entered.count, unpublished: unpublished.count },
    };
  });
}

// Each list chooses its records first and loads what it shows of them afterwards: in one statement the database would
// load it for every record that fits, and only then keep the few that are shown.

const isPublished = { report: { translations: { some: { status: "PUBLISHED" } } } } satisfies Prisma.ExchangeWhereInput;

/** The exchanges in which the own institution does not only look on; all, for the group's administrators. */
const asHostOrGuest = ({ institutionId, roles }: Member): Prisma.ExchangeWhereInput =>
  roles.includes("GROUP_ADMIN")
    ? {}
    : { parties: { some: { institutionId: institutionId ?? "", role: { not: "OBSERVER" } } } };

async function listUnfinished(tx: ReadTx, actor: Member): Promise<{ rows: Todo["unfinished"]; isMore: boolean }> {
  const chosen = await tx.exchange.findMany({
    where: {
      AND: [listedFor(actor), { status: { in: ["DRAFT", "PLANNED", "CONFIRMED", "HELD"] } }, { NOT: isPublished }],
      ...asHostOrGuest(actor),
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
      ...recordMention,
      parties: {
        ...checklistSelect.parties,
        select: { ...checklistSelect.parties.select, ...recordMention.parties.select },
      },
    },
  });
  const unfinished = inOrderOf(chosen, rows)
    .filter((row) => mayEditRecord(actor, row))
    .map((row) => ({ record: toRecordMention(row), missing: missingForPublication(toChecklistFacts(row)) }))
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
      party: { select: { institution: { select: { slug: true } }, exchange: { select: recordMention } } },
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

async function listUnpublished(tx: ReadTx, actor: Member): Promise<{ rows: Todo["unpublished"]; count: number }> {
  const inLanguage = (locale: Locale) => ({
    report: { translations: { some: { locale, status: "PUBLISHED" as const } } },
  });
  const where = {
    AND: [listedFor(actor), { status: { in: [...heldStatuses] } }],
    NOT: { AND: locales.map(inLanguage) },
    ...asHostOrGuest(actor),
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
    select: {
      id: true,
      ...recordMention,
      report: { select: { translations: { select: { locale: true, status: true } } } },
    },
  });
  const count = chosen.length < MAX_TODO ? chosen.length : await tx.exchange.count({ where });
  return {
    count,
    rows: inOrderOf(chosen, rows).map(({ report, ...row }) => ({
      record: toRecordMention(row),
      hasReport: report !== null,
      languages: locales.filter(
        (locale) => !report?.translations.some((text) => text.locale === locale && text.status === "PUBLISHED"),
      ),
    })),
  };
}
