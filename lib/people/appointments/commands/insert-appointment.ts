import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { isGroupAdministrator, provisionalFlagsOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateColumns, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import type { Rank } from "../rules.ts";

/** A title that somebody holds at an institution, from a first to a last day. Days that are left out are not known. */
export type AppointmentFacts = {
  /** a college, or the row of a group */
  institutionId: string;
  unitId?: string | null;
  titleZh: string | null;
  titleEn: string | null;
  rank: Rank;
  isPrimary?: boolean;
  validFrom?: CalendarDay | null;
  validTo?: CalendarDay | null;
  /** languages in which the title is provisional; left out: none for the college's own staff, both for all others */
  provisional?: readonly Locale[];
};

/**
 * Inserts an appointment at an open institution, or at a group. The caller has checked the right to do so.
 * @throws not_found where the institution does not exist, or the unit is not one of it
 * @throws conflict  institution_closed, primary_overlaps
 */
export async function insertAppointment(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: AppointmentFacts & { personId: string },
): Promise<{ id: string }> {
  const { personId, institutionId, unitId = null, titleZh, titleEn, rank, validFrom = null, validTo = null } = facts;
  const [place] = await lockOpenInstitutions(actor, tx, [institutionId]);
  const groupId = place?.ofGroup ?? null;
  if (unitId !== null) {
    const unit = await tx.unit.findFirst({ where: { id: unitId, institutionId }, select: { id: true } });
    if (!unit) throw notFound();
  }
  // group administrators know the titles of their group
  const isKnown = groupId !== null && isGroupAdministrator(actor);
  const provisional = facts.provisional ?? (isKnown ? [] : undefined);
  const isPrimary = facts.isPrimary ?? false;
  if (isPrimary) await assertNoOtherPrimary(tx, { personId, appointmentId: null, validFrom, validTo });
  const appointment = await tx.appointment.create({
    data: {
      personId,
      ...(groupId === null ? { institutionId } : { groupId }),
      unitId,
      titleZh,
      titleEn,
      ...provisionalFlagsOf(actor, institutionId, { zh: titleZh, en: titleEn, provisional }),
      rank,
      isPrimary,
      ...dateColumns({ validFrom, validTo }),
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
 * Locks the person and refuses a second primary appointment on the same days. A constraint of the database refuses it
 * as well.
 * @param period.appointmentId the appointment that is saved; null for a new one
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
  await lockRow(tx, "Person", { id: personId });
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
  if (other) throw conflict("primary_overlaps").of("isPrimary", "validFrom", "validTo");
}
