import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { refuseIfReferenced } from "@/lib/platform/database-errors.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import type { ItemValues } from "../schema.ts";
import { assertBasesOfParties } from "./assert-bases-of-parties.ts";

type VisitSave = {
  exchange: LockedRecord;
  itemId: string;
  /** the base after the save; null: no visit */
  baseId: string | null;
  /** the fields that change */
  data: Partial<ItemValues>;
};

/**
 * Makes, changes or deletes the visit of a locked item.
 * @throws conflict not_a_party, in_use, changed_meanwhile
 */
export async function saveVisit(actor: Writer, tx: Tx, { exchange, itemId, baseId, data }: VisitSave): Promise<void> {
  if (baseId === null) return endVisit(tx, itemId, data);
  const { baseId: chosen, kind, observationsZh, observationsEn, unitIds } = data;
  if ([chosen, kind, observationsZh, observationsEn, unitIds].every((value) => value === undefined)) return;
  if (chosen) await assertBasesOfParties(actor, tx, exchange, [baseId]);
  const visit = await tx.visit.upsert({
    where: { itemId_exchangeId: { itemId, exchangeId: exchange.id } },
    create: { itemId, exchangeId: exchange.id, baseId },
    update: { baseId },
    select: { id: true },
  });
  await saveObservations(tx, visit.id, { zh: observationsZh, en: observationsEn });
  if (unitIds) {
    await assertUnitsOfParties(tx, exchange, unitIds);
    await tx.visitUnit.deleteMany({ where: { visitId: visit.id } });
    await tx.visitUnit.createMany({ data: [...new Set(unitIds)].map((unitId) => ({ visitId: visit.id, unitId })) });
  }
}

/** Deletes a visit without entries. One that has entries is not lost because somebody chose another kind or base. */
async function endVisit(tx: Tx, itemId: string, data: Partial<ItemValues>): Promise<void> {
  const isWritten = data.observationsZh || data.observationsEn || (data.unitIds && data.unitIds.length > 0);
  if (isWritten) throw conflict("changed_meanwhile").of("observationsZh", "observationsEn", "unitIds");
  // Only a change of these two fields deletes a visit.
  if (data.kind === undefined && data.baseId === undefined) return;
  const visit = await tx.visit.findFirst({
    where: { itemId },
    select: { id: true, minute: { select: { id: true } }, _count: { select: { observations: true, units: true } } },
  });
  if (!visit) return;
  if (visit.minute || visit._count.observations > 0 || visit._count.units > 0)
    throw conflict("in_use").of("kind", "baseId");
  // Somebody may have written its minutes since.
  await tx.visit.delete({ where: { id: visit.id }, select: { id: true } }).catch(refuseIfReferenced);
}

async function saveObservations(tx: Tx, visitId: string, texts: Record<Locale, string | null | undefined>) {
  for (const locale of locales) {
    const text = texts[locale];
    if (text === null) await tx.visitObservation.deleteMany({ where: { visitId, locale } });
    if (!text) continue;
    await tx.visitObservation.upsert({
      where: { visitId_locale: { visitId, locale } },
      create: { visitId, locale, text },
      update: { text },
      select: { locale: true },
    });
  }
}

async function assertUnitsOfParties(tx: Tx, { parties }: LockedRecord, unitIds: readonly string[]): Promise<void> {
  const institutionId = { in: parties.map((party) => party.institutionId) };
  const wanted = [...new Set(unitIds)];
  const found = await tx.unit.count({ where: { id: { in: wanted }, institutionId } });
  if (found !== wanted.length) throw conflict("not_a_party").of("unitIds");
}
