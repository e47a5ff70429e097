import "server-only";
import { findOrCreateUnit } from "@/lib/institutions/units/commands/find-or-create-unit.ts";
import { validOn } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import type { UnitPair } from "../rules.ts";
import type { PairInput, UnitOfPair } from "../schema.ts";

/** A school of a pair, and its side. */
type UnitOnSide = { unit: UnitOfPair; isHost: boolean };

/**
 * Finds the schools of pairs, and adds those to the directory that are not in it yet.
 * @returns `pairs` in the order given; `institutions`: the slugs of the colleges for which a school was added
 * @throws not_found for a school that did not exist on the first day; conflict not_a_party for one on the wrong side,
 *         institution_closed
 */
export async function findOrCreatePairs(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { exchange, pairs }: { exchange: LockedRecord; pairs: readonly PairInput[] },
): Promise<{ pairs: UnitPair[]; institutions: string[] }> {
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchange.id }, select: { firstDay: true } });
  const day = calendarDayOf(firstDay);
  const sides = pairs.flatMap(({ host, guest }): UnitOnSide[] => [
    { unit: host, isHost: true },
    { unit: guest, isHost: false },
  ]);
  const idOf = new Map<UnitOfPair, string>();
  const entered = new Set<string>();
  // Adds schools in one order of their colleges, so that two exchanges cannot deadlock.
  for (const { unit, isHost } of sides.toSorted((one, other) => (collegeOf(one) < collegeOf(other) ? -1 : 1))) {
    if ("unitId" in unit) {
      idOf.set(unit, unit.unitId);
      continue;
    }
    const { institutionId, nameZh, nameEn } = unit;
    const party = exchange.parties.find((each) => each.institutionId === institutionId);
    if (!party || (party.role === "HOST") !== isHost) throw conflict("not_a_party");
    const { id, isNew } = await findOrCreateUnit(actor, tx, record, { institutionId, nameZh, nameEn, day });
    idOf.set(unit, id);
    if (isNew) entered.add(institutionId);
  }
  const found = pairs.map(({ host, guest }) => ({
    hostUnitId: idOf.get(host) ?? "",
    guestUnitId: idOf.get(guest) ?? "",
  }));
  await assertSides(tx, { exchange, day, pairs: found });
  return { pairs: found, institutions: await addressesOf(tx, entered) };
}

async function addressesOf(tx: Tx, institutionIds: ReadonlySet<string>): Promise<string[]> {
  if (institutionIds.size === 0) return [];
  const rows = await tx.institution.findMany({ where: { id: { in: [...institutionIds] } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/** The college for which a school is added; "" for a school of the directory. */
const collegeOf = ({ unit }: UnitOnSide): string => ("unitId" in unit ? "" : unit.institutionId);

/** Checks that each host school is of the host, each guest school of another party, and that all existed that day. */
async function assertSides(
  tx: Tx,
  { exchange, day, pairs }: { exchange: LockedRecord; day: CalendarDay; pairs: readonly UnitPair[] },
): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ hostUnitId, guestUnitId }) => [hostUnitId, guestUnitId]))];
  const units = await tx.unit.findMany({
    where: { id: { in: ids }, AND: [validOn(day)] },
    select: { id: true, institutionId: true },
  });
  if (units.length !== ids.length) throw notFound();
  const institutionOf = new Map(units.map((unit) => [unit.id, unit.institutionId]));
  const roleOf = (unitId: string) =>
    exchange.parties.find((party) => party.institutionId === institutionOf.get(unitId))?.role ?? null;
  const isWrong = ({ hostUnitId, guestUnitId }: UnitPair) => {
    const guest = roleOf(guestUnitId);
    return roleOf(hostUnitId) !== "HOST" || guest === null || guest === "HOST";
  };
  if (pairs.some(isWrong)) throw conflict("not_a_party");
}
