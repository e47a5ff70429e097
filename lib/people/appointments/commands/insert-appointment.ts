import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { provisionalFlagsOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Rank } from "../../rules.ts";

/** A title that somebody holds at an institution, from a day to a day; days that are left out are not known. */
export type AppointmentFacts = {
  institutionId: string;
  unitId?: string | null;
  titleZh: string | null;
  titleEn: string | null;
  rank: Rank;
  isPrimary?: boolean;
  validFrom?: CalendarDay | null;
  validTo?: CalendarDay | null;
  /** languages in which the title is the portal's wording; left out: both, whenever not the college itself types it */
  provisional?: readonly Locale[];
};

/**
 * Writes an appointment into a transaction whose owner has decided that the actor may.
 * @throws not_found where there is no such institution, or no such unit in it
 * @throws conflict  institution_closed, primary_overlaps
 */
export async function insertAppointment(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: AppointmentFacts & { personId: string },
): Promise<{ id: string }> {
  const { personId, institutionId, unitId = null, titleZh, titleEn, rank, validFrom = null, validTo = null } = facts;
  await lockOpenInstitutions(actor, tx, [institutionId]);
  if (unitId !== null) {
    const unit = await tx.unit.findFirst({ where: { id: unitId, institutionId }, select: { id: true } });
    if (!unit) throw notFound();
  }
  const isPrimary = facts.isPrimary ?? false;
  if (isPrimary) await assertNoOtherPrimary(tx, { personId, appointmentId: null, validFrom, validTo });
  const appointment = await tx.appointment.create({
    data: {
      personId,
      institutionId,
      unitId,
      titleZh,
      titleEn,
      ...provisionalFlagsOf(actor, institutionId, { zh: titleZh, en: titleEn, provisional: facts.provisional }),
      rank,
      isPrimary,
      validFrom: validFrom && dateOf(validFrom),
      validTo: validTo && dateOf(validTo),
    },
    select: { id: true },
  });
  await record({
    action: "appointment.created",
    subject: { type: "Appointment", id: appointment.id },
    details: { personId, titleZh, titleEn, rank, isPrimary, validFrom, validTo },
  });
  return appointment;
}

/**
 * Asks, under the person's lock, whether the days are free of another primary appointment; the database asks again.
 * @throws conflict primary_overlaps
 */
export async function assertNoOtherPrimary(
  tx: Tx,
  period: {
    personId: string;
    appointmentId: string | null;
    validFrom: CalendarDay | null;
    validTo: CalendarDay | null;
  },
): Promise<void> {
  const { personId, appointmentId, validFrom, validTo } = period;
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${personId}::uuid FOR NO KEY UPDATE`;
  const other = await tx.appointment.findFirst({
    where: {
      personId,
      isPrimary: true,
      ...(appointmentId !== null && { NOT: { id: appointmentId } }),
      AND: [
        validTo === null ? {} : { OR: [{ validFrom: null }, { validFrom: { lte: dateOf(validTo) } }] },
        validFrom === null ? {} : { OR: [{ validTo: null }, { validTo: { gte: dateOf(validFrom) } }] },
      ],
    },
    select: { id: true },
  });
  if (other) throw conflict("primary_overlaps");
}
