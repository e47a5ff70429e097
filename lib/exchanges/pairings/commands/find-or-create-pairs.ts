import "server-only";
import { findOrCreateUnit } from "@/lib/institutions/units/commands/find-or-create-unit.ts";
import { validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { isPairOfParties } from "../../stops/rules.ts";
import type { UnitPair } from "../rules.ts";
import type { PairInput, UnitOfPair } from "../schema.ts";

/**
 * Finds the schools of pairs, and adds those to the directory that are not in it yet.
 * @param of.stopId the stop of the group that they are for; null where it has none
 * @returns `pairs` in the order given; `institutions`: the slugs of the colleges for which a school was added
 * @throws not_found for a school that did not exist on the first day; conflict not_a_party for one on the wrong side,
 *         institution_closed
 */
export async function findOrCreatePairs(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchange, pairs, stopId }: { exchange: LockedRecord; pairs: readonly PairInput[]; stopId: string | null },
): Promise<{ pairs: UnitPair[]; institutions: string[] }> {
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchange.id }, select: { firstDay: true } });
  const day = calendarDayOf(firstDay);
  const sides = pairs.flatMap(({ host, guest }) => [host, guest]);
  const idOf = new Map<UnitOfPair, string>();
  const entered = new Set<string>();
  // Adds schools in one order of their colleges, so that two exchanges cannot deadlock.
  for (const unit of sides.toSorted((one, other) => (collegeOf(one) < collegeOf(other) ? -1 : 1))) {
    if ("unitId" in unit) {
      idOf.set(unit, unit.unitId);
      continue;
    }
    const { institutionId, nameZh, nameEn } = unit;
    if (exchange.parties.every((party) => party.institutionId !== institutionId)) throw conflict("not_a_party");
    const { id, isNew } = await findOrCreateUnit(actor, tx, record, { institutionId, nameZh, nameEn, day });
    idOf.set(unit, id);
    if (isNew) entered.add(institutionId);
  }
  const found = pairs.map(({ host, guest }) => ({
    hostUnitId: idOf.get(host) ?? "",
    guestUnitId: idOf.get(guest) ?? "",
  }));
  await assertSides(tx, { exchange, day, pairs: found, stopId });
  return { pairs: found, institutions: await addressesOf(tx, entered) };
}

async function addressesOf(tx: Tx, institutionIds: ReadonlySet<string>): Promise<string[]> {
  if (institutionIds.size === 0) return [];
  const rows = await tx.institution.findMany({ where: { id: { in: [...institutionIds] } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/** The college for which a school is added; "" for a school of the directory. */
const collegeOf = (unit: UnitOfPair): string => ("unitId" in unit ? "" : unit.institutionId);

/** Checks that the colleges of each pair can sit together, and that all schools existed that day. */
async function assertSides(
  tx: Tx,
  {
    exchange: { parties },
    day,
    pairs,
    stopId,
  }: { exchange: LockedRecord; day: CalendarDay; pairs: readonly UnitPair[]; stopId: string | null },
): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ hostUnitId, guestUnitId }) => [hostUnitId, guestUnitId]))];
  const units = await tx.unit.findMany({
    where: { id: { in: ids }, AND: [validOn(day)] },
    select: { id: true, institutionId: true },
  });
  if (units.length !== ids.length) throw notFound();
  const institutionOf = new Map(units.map((unit) => [unit.id, unit.institutionId]));
  const pairOf = ({ hostUnitId, guestUnitId }: UnitPair) => ({
    hostInstitutionId: institutionOf.get(hostUnitId) ?? "",
    guestInstitutionId: institutionOf.get(guestUnitId) ?? "",
  });
  if (!pairs.every((pair) => isPairOfParties(pairOf(pair), { parties, stopId }))) throw conflict("not_a_party");
}
