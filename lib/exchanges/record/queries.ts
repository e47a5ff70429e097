import "server-only";
import { institutionMention, institutionsOfferedTo, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Accent } from "@/lib/institutions/rules.ts";
import type { Versions } from "@/lib/platform/action-state.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadAllRecords } from "../policy.ts";
import { DAYS_NEARBY } from "./rules.ts";

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

/** The id of a record; null where there is none, it was discarded, or the actor may not see it. */
export async function findRecordId(tx: ReadTx, actor: Writer, code: string): Promise<string | null> {
  const where = { AND: [{ code }, recordVisibleTo(actor)] };
  return (await tx.exchange.findFirst({ where, select: { id: true } }))?.id ?? null;
}

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

const MAX_INSTITUTIONS = 200;

/** A college that can be host or guest of a new exchange. */
export type CollegeChoice = { slug: string; name: Localized; accent: Accent };

/** What the form of a new exchange offers and preselects. */
export type NewExchangeOptions = {
  /** the open colleges: the own one, the one it met last, then real ones before samples; about 200 at most */
  institutions: CollegeChoice[];
  own: string | null;
  /** the college that the own one met last; else the only other one; else null */
  counterpart: string | null;
};

/** The colleges that can take part, and the likely counterpart of the actor's college. */
export async function findNewExchangeOptions(actor: Member): Promise<NewExchangeOptions> {
  return read(actor, async (tx) => {
    const lastCounterpart = await idOfLastCounterpart(tx, actor);
    // Loaded apart from the rest, so that the limit never cuts them off.
    const first = [actor.institutionId, lastCounterpart].filter((id) => id !== null);
    const select = { id: true, ...institutionMention } satisfies Prisma.InstitutionSelect;
    const likely = await tx.institution.findMany({ where: { status: "ACTIVE", id: { in: first } }, select });
    const rest = await tx.institution.findMany({
      where: { status: "ACTIVE", id: { notIn: first }, AND: institutionsOfferedTo(actor) },
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MAX_INSTITUTIONS,
      select,
    });
    const rows = [...likely.toSorted((a, b) => first.indexOf(a.id) - first.indexOf(b.id)), ...rest];
    const others = rows.filter(({ id }) => id !== actor.institutionId);
    const counterpart =
      others.find(({ id }) => id === lastCounterpart) ?? (others.length === 1 ? others[0] : undefined);
    const own = rows.find(({ id }) => id === actor.institutionId);
    return {
      institutions: rows.map(toInstitutionMention).map(({ slug, name, accent }) => ({ slug, name, accent })),
      own: own?.slug ?? null,
      counterpart: own ? (counterpart?.slug ?? null) : null,
    };
  });
}

async function idOfLastCounterpart(tx: ReadTx, actor: Member): Promise<string | null> {
  const { institutionId } = actor;
  if (institutionId === null) return null;
  const party = await tx.exchangeParty.findFirst({
    where: {
      institutionId: { not: institutionId },
      role: { not: "OBSERVER" },
      institution: { status: "ACTIVE" },
      exchange: {
        AND: [recordVisibleTo(actor), { parties: { some: { institutionId, role: { not: "OBSERVER" } } } }],
      },
    },
    orderBy: [{ exchange: { firstDay: "desc" } }, { id: "desc" }],
    select: { institutionId: true },
  });
  return party?.institutionId ?? null;
}

/** An exchange of the same colleges within a few days. */
export type NearbyExchange = {
  code: string;
  titleZh: string | null;
  titleEn: string | null;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
};

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
    select: { code: true, titleZh: true, titleEn: true, firstDay: true, lastDay: true },
  });
  const distance = (row: { firstDay: Date }) => Math.abs(row.firstDay.getTime() - dateOf(firstDay).getTime());
  const nearest = rows.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest
    ? { ...nearest, firstDay: calendarDayOf(nearest.firstDay), lastDay: calendarDayOf(nearest.lastDay) }
    : null;
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
