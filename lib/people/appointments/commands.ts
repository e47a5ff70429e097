import "server-only";
import { holdOpen } from "@/lib/institutions/commands.ts";
import { directoryVisibleTo } from "@/lib/institutions/directory/queries.ts";
import { markedLanguages } from "@/lib/institutions/naming/rules.ts";
import { areDaysInOrder } from "@/lib/institutions/naming/schema.ts";
import { marksAfter, marksOf, mayConfirmNamesOf, mayKeepDirectoryOf } from "@/lib/institutions/policy.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { mayKeepAppointment } from "../policy.ts";
import type { Rank } from "../rules.ts";
import { appointmentValues, toAppointmentValues } from "./queries.ts";
import {
  type AppointmentInput,
  type AppointmentValues,
  type CreateAppointmentInput,
  type EndAppointmentInput,
  isTitled,
  type SaveAppointmentInput,
} from "./schema.ts";

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
  await holdOpen(actor, tx, [institutionId]);
  if (unitId !== null) {
    const unit = await tx.unit.findFirst({ where: { id: unitId, institutionId }, select: { id: true } });
    if (!unit) throw notFound();
  }
  const isPrimary = facts.isPrimary ?? false;
  if (isPrimary) await assertOnlyPrimary(tx, { personId, appointmentId: null, validFrom, validTo });
  const appointment = await tx.appointment.create({
    data: {
      personId,
      institutionId,
      unitId,
      titleZh,
      titleEn,
      ...marksOf(actor, institutionId, { zh: titleZh, en: titleEn, provisional: facts.provisional }),
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
async function assertOnlyPrimary(
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

/**
 * Gives a person a title at an institution, also one who is known from another college.
 * @throws not_found for a person, an institution or a unit that is not there; forbidden
 * @throws conflict  primary_overlaps, institution_closed
 */
export async function createAppointment(actor: Member, input: CreateAppointmentInput): Promise<{ person: string }> {
  const { key, person: code, institution, unit, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const seen = directoryVisibleTo(actor);
      const person = await tx.person.findFirst({ where: { AND: [{ code }, seen] }, select: { id: true } });
      const place = await tx.institution.findFirst({
        where: { AND: [{ slug: institution }, seen] },
        select: { id: true },
      });
      if (!person || !place) throw notFound();
      assertMay(mayKeepDirectoryOf(actor, place.id));
      const unitId = await unitIdOf(tx, { institutionId: place.id, unit });
      const provisional = markedLanguages(title);
      const facts = { ...title, personId: person.id, institutionId: place.id, unitId, provisional };
      await insertAppointment(actor, tx, record, facts);
      return { person: code };
    },
    { once: { action: "appointment.create", key, input } },
  );
}

/**
 * Saves fields of an appointment; what others changed meanwhile stays, and comes back with the answer. Records of
 * exchanges keep the title as it was held on their day.
 * @throws not_found; forbidden; invalid needs_a_name; conflict days_out_of_order, primary_overlaps
 */
export async function saveAppointment(
  actor: Writer,
  { id, changes }: SaveAppointmentInput,
): Promise<SavedSection<AppointmentValues>> {
  return transaction(actor, async (tx, record) => {
    const { personId, institutionId, before } = await lockKept(tx, actor, id);
    const { data, conflicts } = mergeChanges<AppointmentValues>(before, changes);
    const values = { ...before, ...data };
    if (!isTitled(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.validFrom, values.validTo)) throw conflict("days_out_of_order");
    if (values.isPrimary) await assertOnlyPrimary(tx, { ...values, personId, appointmentId: id });
    const { unit, validFrom, validTo, ...columns } = data;
    const saved = await tx.appointment.update({
      where: { id },
      data: {
        ...columns,
        ...(unit !== undefined && { unitId: await unitIdOf(tx, { institutionId, unit }) }),
        ...(validFrom !== undefined && { validFrom: validFrom && dateOf(validFrom) }),
        ...(validTo !== undefined && { validTo: validTo && dateOf(validTo) }),
        ...(institutionId && marksAfter(actor, institutionId, { zh: data.titleZh, en: data.titleEn })),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: appointmentValues,
    });
    const details = { personId, changes: changesMade(before, data) };
    await record({ action: "appointment.saved", subject: { type: "Appointment", id }, details });
    return { version: saved.version, values: toAppointmentValues(saved), conflicts };
  });
}

/**
 * Ends an appointment with its last day. What ended before is not moved this way.
 * @throws not_found; forbidden; conflict closed_already, days_out_of_order
 */
export async function endAppointment(
  actor: Writer,
  { id, lastDay }: EndAppointmentInput,
): Promise<{ lastDay: CalendarDay }> {
  return transaction(actor, async (tx, record) => {
    const { personId, before } = await lockKept(tx, actor, id);
    if (before.validTo !== null && before.validTo <= lastDay) throw conflict("closed_already");
    if (!areDaysInOrder(before.validFrom, lastDay)) throw conflict("days_out_of_order");
    await tx.appointment.update({
      where: { id },
      data: { validTo: dateOf(lastDay), version: { increment: 1 } },
    });
    const details = { personId, lastDay };
    await record({ action: "appointment.ended", subject: { type: "Appointment", id }, details });
    return { lastDay };
  });
}

/**
 * Says for the college that the wording of a title is right: the marks of the portal's wording go.
 * @throws not_found; forbidden for everybody but the college's own administrators
 */
export async function confirmTitle(actor: Writer, { id }: AppointmentInput): Promise<{ id: string }> {
  return transaction(actor, async (tx, record) => {
    const { institutionId, personId } = await lock(tx, actor, id);
    assertMay(institutionId !== null && mayConfirmNamesOf(actor, institutionId));
    await tx.appointment.update({
      where: { id },
      data: { provisionalZh: false, provisionalEn: false, version: { increment: 1 } },
    });
    const details = { personId };
    await record({ action: "appointment.title_confirmed", subject: { type: "Appointment", id }, details });
    return { id };
  });
}

/** Locks the person before the appointment, as every other way to a primary title does. */
async function lock(tx: Tx, actor: Writer, id: string) {
  const visible = await tx.appointment.findFirst({
    where: { AND: [{ id }, directoryVisibleTo(actor)] },
    select: { personId: true },
  });
  if (!visible) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM "Person" WHERE "id" = ${visible.personId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT 1 FROM "Appointment" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.appointment.findUniqueOrThrow({ where: { id }, select: appointmentValues });
  return { personId: row.personId, institutionId: row.institutionId, before: toAppointmentValues(row) };
}

async function lockKept(tx: Tx, actor: Writer, id: string) {
  const locked = await lock(tx, actor, id);
  assertMay(mayKeepAppointment(actor, locked));
  return locked;
}

async function unitIdOf(
  tx: Tx,
  { institutionId, unit }: { institutionId: string | null; unit: string | null },
): Promise<string | null> {
  if (unit === null) return null;
  const found = institutionId && (await findUnitIds(tx, { institutionId, codes: [unit] }));
  if (!found) throw notFound();
  return found[0] ?? null;
}
