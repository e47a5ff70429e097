import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadWholeDirectory } from "../policy.ts";
import { institutionsOfferedTo, listingSelect, toListing } from "../queries.ts";
import { type Listing, nameOf } from "../rules.ts";
import { inTreeOrder, isWithin, type UnitKind } from "./rules.ts";
import type { UnitValues } from "./schema.ts";

/** A unit that can be chosen for a pairing, an appointment or a base. */
export type UnitChoice = {
  id: string;
  code: string;
  institutionId: string;
  name: Localized;
  kind: UnitKind;
  /** its depth in the tree of the institution, 0 at the top */
  depth: number;
};

/** A unit in the tree of its institution, with the values of its form. */
export type UnitEntry = {
  code: string;
  version: number;
  name: Localized;
  depth: number;
  listing: Listing;
  /** exchanges in which it takes part for its college */
  exchanges: number;
  values: UnitValues;
};

/** The part of a `where` for rows that are valid on a day; an end that is null is open. */
export const validOn = (day: CalendarDay) => ({
  AND: [
    { OR: [{ validFrom: null }, { validFrom: { lte: dateOf(day) } }] },
    { OR: [{ validTo: null }, { validTo: { gte: dateOf(day) } }] },
  ],
});

/** Units that a record uses: as a party, in a pairing, or at a visit. */
const unitsUsedIn = (exchange: Prisma.ExchangeWhereInput): Prisma.UnitWhereInput => ({
  OR: [
    { parties: { some: { exchange } } },
    { hostPairings: { some: { group: { exchange } } } },
    { guestPairings: { some: { group: { exchange } } } },
    { visits: { some: { visit: { item: { exchange } } } } },
  ],
});

/**
 * The part of a `where` for units that are offered to somebody: of the institutions that are, those that readers see,
 * the own ones, and those that a record of the own institution uses.
 */
export function unitsOfferedTo(actor: Writer): Prisma.UnitWhereInput {
  if (mayReadWholeDirectory(actor)) return {};
  const { institutionId } = actor.kind === "member" ? actor : { institutionId: null };
  const known: Prisma.UnitWhereInput[] = [{ isListed: true }, { publications: { some: {} } }];
  const ofOwn = institutionId ? [{ institutionId }, unitsUsedIn({ parties: { some: { institutionId } } })] : [];
  return { institution: institutionsOfferedTo(actor), OR: [...known, ...ofOwn] };
}

/** The part of a `where` for units that are offered to somebody, and those that a record uses. */
export const unitsOfferedIn = (actor: Writer, exchange: Prisma.ExchangeWhereInput): Prisma.UnitWhereInput =>
  // Prisma drops an empty condition of an OR, and would find only those that are used.
  mayReadWholeDirectory(actor) ? {} : { OR: [unitsOfferedTo(actor), unitsUsedIn(exchange)] };

/** Of units, those that are offered to somebody. @returns their ids */
export async function listOfferedUnitIds(
  reader: ReadTx | Tx,
  actor: Writer,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const where = { id: { in: [...new Set(ids)] }, AND: unitsOfferedTo(actor) };
  const units = await reader.unit.findMany({ where, select: { id: true } });
  return new Set(units.map(({ id }) => id));
}

const unitNames = {
  id: true,
  code: true,
  parentId: true,
  kind: true,
  nameZh: true,
  nameEn: true,
  provisionalZh: true,
  provisionalEn: true,
} satisfies Prisma.UnitSelect;

const MAX_UNITS = 1000;

/**
 * The units that institutions have on a day, by institution in the given order, then in the order of the tree; at most
 * 1000.
 */
export const listUnitsToChoose = (
  actor: Writer,
  institutionIds: readonly string[],
  day: CalendarDay,
): Promise<UnitChoice[]> => read(actor, (tx) => unitsToChoose(tx, actor, { institutionIds, day }));

/** As `listUnitsToChoose`, in a transaction that is open. */
export async function unitsToChoose(
  tx: ReadTx | Tx,
  actor: Writer,
  { institutionIds, day }: { institutionIds: readonly string[]; day: CalendarDay },
): Promise<UnitChoice[]> {
  const rows = await tx.unit.findMany({
    where: { institutionId: { in: [...institutionIds] }, AND: [validOn(day), unitsOfferedTo(actor)] },
    orderBy: [{ kind: "asc" }, { sortKey: "asc" }, { code: "asc" }],
    take: MAX_UNITS,
    select: { ...unitNames, institutionId: true },
  });
  return institutionIds.flatMap((institutionId) =>
    inTreeOrder(rows.filter((row) => row.institutionId === institutionId)).map((row) => ({
      id: row.id,
      code: row.code,
      institutionId,
      name: nameOf(row),
      kind: row.kind,
      depth: row.depth,
    })),
  );
}

/** The columns of the form of a unit. */
export const unitValues = {
  ...unitNames,
  validFrom: true,
  validTo: true,
  version: true,
  parent: { select: { code: true } },
} satisfies Prisma.UnitSelect;

/** The values of the form of a unit. */
export const toUnitValues = (row: Prisma.UnitGetPayload<{ select: typeof unitValues }>): UnitValues => ({
  nameZh: row.nameZh,
  nameEn: row.nameEn,
  kind: row.kind,
  parent: row.parent?.code ?? null,
  validFrom: row.validFrom && calendarDayOf(row.validFrom),
  validTo: row.validTo && calendarDayOf(row.validTo),
});

/** All units of an institution, past ones included, in the order of its tree; at most 1000. */
export async function listUnitEntries(actor: Writer, institutionId: string): Promise<UnitEntry[]> {
  const rows = await read(actor, (tx) =>
    tx.unit.findMany({
      where: { institutionId, AND: unitsOfferedTo(actor) },
      orderBy: [{ kind: "asc" }, { sortKey: "asc" }, { code: "asc" }],
      take: MAX_UNITS,
      select: { ...unitValues, ...listingSelect, _count: { select: { publications: true, parties: true } } },
    }),
  );
  return inTreeOrder(rows).map((row) => ({
    code: row.code,
    version: row.version,
    name: nameOf(row),
    depth: row.depth,
    listing: toListing(row),
    exchanges: row._count.parties,
    values: toUnitValues(row),
  }));
}

/** The ids of units of an institution by their codes, in no order; null where one of them does not exist. */
export async function findUnitIds(
  reader: ReadTx | Tx,
  { institutionId, codes }: { institutionId: string; codes: readonly string[] },
): Promise<string[] | null> {
  const wanted = [...new Set(codes)];
  const units = await reader.unit.findMany({ where: { institutionId, code: { in: wanted } }, select: { id: true } });
  return units.length === wanted.length ? units.map(({ id }) => id) : null;
}

/**
 * The id of a unit of an institution that is offered to the actor and exists on a day; null where no unit is given.
 * @throws not_found where there is none
 */
export async function findOfferedUnitId(
  tx: Tx,
  actor: Writer,
  { institutionId, code, day }: { institutionId: string; code: string | null; day: CalendarDay },
): Promise<string | null> {
  if (code === null) return null;
  const where = { institutionId, code, AND: [validOn(day), unitsOfferedTo(actor)] };
  const unit = await tx.unit.findFirst({ where, select: { id: true } });
  if (!unit) throw notFound();
  return unit.id;
}

/**
 * The id of a parent unit.
 * @param ids.unitId the unit that is to get the parent; left out for a new one
 * @throws not_found; conflict would_make_a_cycle where the parent is the unit, or stands below it
 */
export async function findParentId(
  tx: Tx,
  { institutionId, parent, unitId }: { institutionId: string; parent: string | null; unitId?: string },
): Promise<string | null> {
  if (parent === null) return null;
  const units = await tx.unit.findMany({
    where: { institutionId },
    select: { id: true, parentId: true, code: true },
  });
  const above = units.find(({ code }) => code === parent);
  if (!above) throw notFound().of("parent");
  if (unitId !== undefined && isWithin(units, { unitId: above.id, ofId: unitId }))
    throw conflict("would_make_a_cycle").of("parent");
  return above.id;
}

/**
 * The id of a unit by its code; null where no unit is given.
 * @param ids.institutionId null for the group, which has no units
 * @throws not_found
 */
export async function findUnitId(
  tx: Tx,
  { institutionId, unit }: { institutionId: string | null; unit: string | null },
): Promise<string | null> {
  if (unit === null) return null;
  const found = institutionId && (await findUnitIds(tx, { institutionId, codes: [unit] }));
  if (!found) throw notFound();
  return found[0] ?? null;
}
