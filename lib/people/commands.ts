import "server-only";
import { isOwnWordOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { sortKeyOf } from "./naming/rules.ts";
import type { Rank } from "./rules.ts";

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
  /** whether the title is the portal's wording; where it is left out: whenever somebody else than the college types it */
  isProvisional?: boolean;
};

/** A new person. A name in one language is enough. */
export type PersonFacts = {
  nameZh: string | null;
  nameEn: string | null;
  /** computed from the name where it is left out */
  sortKey?: string | null;
  appointment?: AppointmentFacts;
};

/**
 * Writes a person, with an appointment if one is given, into a transaction whose owner has decided that the actor may.
 * @returns `code` names the person in addresses; `appointmentId` is null where no appointment was given
 * @throws not_found, closed_already: as `insertAppointment`
 */
export async function insertPerson(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: PersonFacts,
): Promise<{ id: string; code: string; appointmentId: string | null }> {
  const { nameZh, nameEn, sortKey = null, appointment } = facts;
  const person = await tx.person.create({
    data: { nameZh, nameEn, sortKey: sortKey ?? sortKeyOf({ nameZh, nameEn }) },
    select: { id: true, code: true },
  });
  await record({
    action: "person.created",
    subject: { type: "Person", id: person.id },
    details: { nameZh, nameEn },
  });
  const held = appointment && (await insertAppointment(actor, tx, record, { ...appointment, personId: person.id }));
  return { ...person, appointmentId: held?.id ?? null };
}

/**
 * Writes an appointment into a transaction whose owner has decided that the actor may.
 * @throws not_found where there is no such institution, or no such unit in it
 * @throws conflict  closed_already, primary_overlaps
 */
export async function insertAppointment(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: AppointmentFacts & { personId: string },
): Promise<{ id: string }> {
  const { personId, institutionId, unitId = null, titleZh, titleEn, rank, validFrom = null, validTo = null } = facts;
  const institution = await tx.institution.findUnique({ where: { id: institutionId }, select: { status: true } });
  if (!institution) throw notFound();
  if (institution.status === "CLOSED") throw conflict("closed_already");
  if (unitId !== null) {
    const unit = await tx.unit.findFirst({ where: { id: unitId, institutionId }, select: { id: true } });
    if (!unit) throw notFound();
  }
  const isPrimary = facts.isPrimary ?? false;
  if (isPrimary) await assertOnlyPrimary(actor, tx, { personId, appointmentId: null, validFrom, validTo });
  const isProvisional = facts.isProvisional ?? !isOwnWordOf(actor, institutionId);
  const appointment = await tx.appointment.create({
    data: {
      personId,
      institutionId,
      unitId,
      titleZh,
      titleEn,
      provisionalZh: isProvisional && titleZh !== null,
      provisionalEn: isProvisional && titleEn !== null,
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
export async function assertOnlyPrimary(
  _actor: Writer,
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
