import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { sameName } from "../../names/rules.ts";
import { validOn } from "../queries.ts";
import { insertUnit, queueForUnits, type UnitFacts } from "./insert-unit.ts";

/**
 * The unit of an institution that bears the name on a day, or a new one: whoever types a name that is there already, also
 * at the same moment, means that unit.
 * @returns `isNew` says that it was entered by this
 * @throws  as `insertUnit`
 */
export async function findOrCreateUnit(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  { day, ...facts }: Pick<UnitFacts, "institutionId" | "nameZh" | "nameEn"> & { day: CalendarDay },
): Promise<{ id: string; isNew: boolean }> {
  await queueForUnits(tx, facts.institutionId);
  const same = await tx.unit.findFirst({
    where: { institutionId: facts.institutionId, AND: [validOn(day), { OR: sameName(facts) }] },
    select: { id: true },
  });
  if (same) return { ...same, isNew: false };
  return { id: (await insertUnit(actor, tx, record, facts)).id, isNew: true };
}
