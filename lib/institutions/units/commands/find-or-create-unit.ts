import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { findOrCreate } from "@/lib/platform/find-or-create.ts";
import { sameName } from "../../names/rules.ts";
import { validOn } from "../queries.ts";
import { insertUnit, type UnitFacts } from "./insert-unit.ts";
import { lockUnits } from "./lock-unit.ts";

/**
 * Finds the unit of an institution that has the name on a day, or creates it.
 * @returns `isNew` says that it was created
 * @throws  as `insertUnit`
 */
export async function findOrCreateUnit(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { day, ...facts }: Pick<UnitFacts, "institutionId" | "nameZh" | "nameEn"> & { day: CalendarDay },
): Promise<{ id: string; isNew: boolean }> {
  const { institutionId } = facts;
  const where = { institutionId, AND: [validOn(day), { OR: sameName(facts) }] };
  return findOrCreate({
    lock: () => lockUnits(tx, institutionId),
    find: () => tx.unit.findFirst({ where, select: { id: true } }),
    create: () => insertUnit(actor, tx, record, facts),
  });
}
