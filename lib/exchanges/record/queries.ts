import "server-only";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import { partyName } from "@/lib/institutions/rules.ts";
import type { Versions } from "@/lib/platform/action-state.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { knownAtMoment, onceAtMoment } from "@/lib/platform/moments.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadAllRecords, RECORDING_ROLES } from "../policy.ts";
import { listPeopleToAsk, type PeopleToAsk, partyOrder, recordMention, toRecordMention } from "../queries.ts";
import type { Sides } from "../rules.ts";
import { DAYS_NEARBY, type Place, type TitleFacts, type Titles } from "./rules.ts";

/**
 * Which records somebody may see as staff, drafts among them: those with the own institution as a party; those that their
 * parties opened to the group, for its other institutions; all, for group administrators and auditors. Never a discarded
 * one.
 */
export function recordVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  return { AND: [{ discardedAt: null }, anyRecordVisibleTo(actor)] };
}

/** As `recordVisibleTo`, with discarded records. */
export function anyRecordVisibleTo(actor: Writer): Prisma.ExchangeWhereInput {
  if (actor.kind === "system" || mayReadAllRecords(actor)) return {};
  const { institutionId, roles } = actor;
  // An impossible condition: inside an AND, Prisma drops an empty OR and finds every row.
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  const isOfMyGroup = { institution: { group: { institutions: { some: { id: institutionId } } } } };
  return {
    OR: [
      { parties: { some: { institutionId } } },
      { visibility: "GROUP", status: { not: "DRAFT" }, parties: { some: isOfMyGroup } },
    ],
  };
}

const visibleRecordSelect = {
  id: true,
  kind: true,
  status: true,
  creatorId: true,
  firstDay: true,
  lastDay: true,
  precision: true,
  parties: { orderBy: partyOrder, select: { id: true, institutionId: true, role: true } },
} satisfies Prisma.ExchangeSelect;

/** What every part of a record needs of it, and whoever decides about rights. */
export type VisibleRecord = Prisma.ExchangeGetPayload<{ select: typeof visibleRecordSelect }>;

/**
 * A record that the actor may see; null where there is none, it was discarded, or the actor may not see it. The parts of a
 * page that ask at one moment ask once.
 */
export const findVisibleRecord = (tx: ReadTx, actor: Writer, code: string): Promise<VisibleRecord | null> =>
  onceAtMoment(tx, recordOf(code), () =>
    tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: visibleRecordSelect,
    }),
  );

const recordOf = (code: string): string => `record ${code}`;

/** Tells a moment that a record was read already, by somebody who checked that the actor may see it. */
export const visibleRecordIs = (tx: ReadTx, record: VisibleRecord & { code: string }): void =>
  knownAtMoment(tx, recordOf(record.code), record);

/** Who may edit a record, for somebody who may only read it. */
export async function findRecordEditors(actor: Member, code: string): Promise<PeopleToAsk | null> {
  return read(actor, async (tx) => {
    const record = await findVisibleRecord(tx, actor, code);
    return record && listPeopleToAsk(tx, actor, { parties: record.parties, roles: RECORDING_ROLES });
  });
}

/** The id of a record; null as in `findVisibleRecord`. */
export const findRecordId = async (tx: ReadTx, actor: Writer, code: string): Promise<string | null> =>
  (await findVisibleRecord(tx, actor, code))?.id ?? null;

/** The versions of the parts of a record, by their kind; null where the actor may not see the record. */
export async function findSectionVersions(actor: Member, code: string): Promise<Versions | null> {
  return read(actor, async (tx) => {
    const exchangeId = await findRecordId(tx, actor, code);
    if (exchangeId === null) return null;
    const sections = await tx.recordSection.findMany({
      where: { exchangeId },
      select: { kind: true, version: true },
    });
    return Object.fromEntries(sections.map(({ kind, version }) => [kind, version]));
  });
}

/** An exchange of the same colleges within a few days. */
export type NearbyExchange = {
  code: string;
  titleZh: string | null;
  titleEn: string | null;
} & KnownDays;

/**
 * The exchange of the same institutions as host and guest, in either order, within seven days of the given days. Of
 * several that the actor may see, the one nearest to the first day; null where there is none. Ignores cancelled and
 * discarded ones.
 */
export async function findNearby(
  tx: ReadTx,
  actor: Writer,
  wanted: { institutionIds: readonly string[]; firstDay: CalendarDay; lastDay: CalendarDay },
): Promise<NearbyExchange | null> {
  const { institutionIds, firstDay, lastDay } = wanted;
  const takesPart = (institutionId: string): Prisma.ExchangeWhereInput => ({
    parties: { some: { institutionId, role: { not: "OBSERVER" } } },
  });
  const rows = await tx.exchange.findMany({
    where: {
      AND: [recordVisibleTo(actor), ...institutionIds.map(takesPart)],
      status: { not: "CANCELLED" },
      firstDay: { lte: dateOf(addDays(lastDay, DAYS_NEARBY)) },
      lastDay: { gte: dateOf(addDays(firstDay, -DAYS_NEARBY)) },
    },
    orderBy: [{ firstDay: "asc" }, { code: "asc" }],
    take: 20,
    select: { code: true, titleZh: true, titleEn: true, firstDay: true, lastDay: true, precision: true },
  });
  const distance = (row: { firstDay: Date }) => Math.abs(row.firstDay.getTime() - dateOf(firstDay).getTime());
  const nearest = rows.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest
    ? { ...nearest, firstDay: calendarDayOf(nearest.firstDay), lastDay: calendarDayOf(nearest.lastDay) }
    : null;
}

/** The id of the college that the actor's own one met last, as host or guest; null where there is none. */
export async function findLastCounterpartId(tx: ReadTx, actor: Member): Promise<string | null> {
  const { institutionId } = actor;
  if (institutionId === null) return null;
  const party = await tx.exchangeParty.findFirst({
    where: {
      institutionId: { not: institutionId },
      role: { not: "OBSERVER" },
      institution: { status: "ACTIVE", kind: "COLLEGE" },
      exchange: {
        AND: [recordVisibleTo(actor), { parties: { some: { institutionId, role: { not: "OBSERVER" } } } }],
      },
    },
    orderBy: [{ exchange: { firstDay: "desc" } }, { id: "desc" }],
    select: { institutionId: true },
  });
  return party?.institutionId ?? null;
}

/** A change that can be taken back: of which record, what was done, and to what. */
export type UndoableChange = {
  exchangeId: string;
  /** as the audit trail names it, "outcome.removed" */
  action: string;
  subjectId: string;
  /** where one subject can have several such changes: the key of the form that was sent */
  key?: string;
};

/**
 * What takes the last such change back; null where no such change is known, or it is more than 30 days old.
 * @param change.byId only where this account made the change
 */
export async function findLastUndoEntry<Before>(
  tx: Tx,
  change: UndoableChange & { byId?: string },
): Promise<Before | null> {
  const entry = await tx.undoEntry.findFirst({
    where: { ...change, expiresAt: { gt: clock.now() } },
    orderBy: { at: "desc" },
    select: { before: true },
  });
  return (entry?.before ?? null) as Before | null;
}

/** As `findLastUndoEntry`. @throws not_found where there is none */
export async function findUndoEntry<Before>(tx: Tx, change: UndoableChange & { byId?: string }): Promise<Before> {
  const before = await findLastUndoEntry<Before>(tx, change);
  if (before === null) throw notFound();
  return before;
}

/** The titles and the place of a record, and what the proposed ones are made from. */
export type TitledRecord = { own: Titles & Place; facts: TitleFacts };

/** The titles and the place of a record, and the facts from which they are proposed as it now stands. */
export async function findTitles(tx: Tx, id: string): Promise<TitledRecord> {
  const select = { ...recordMention, kind: true, placeZh: true, placeEn: true };
  const { kind, titleZh, titleEn, placeZh, placeEn, ...row } = await tx.exchange.findUniqueOrThrow({
    where: { id },
    select,
  });
  const { firstDay, lastDay, precision, ...sides } = toRecordMention({ titleZh, titleEn, ...row });
  return {
    own: { titleZh, titleEn, placeZh, placeEn },
    facts: { kind, firstDay, lastDay, precision, ...named(sides) },
  };
}

const named = ({ guests, hosts, participants }: Sides<InstitutionMention>): Sides<Localized> => ({
  guests: guests.map(partyName),
  hosts: hosts.map(partyName),
  participants: participants.map(partyName),
});
