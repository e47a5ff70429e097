import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isStaffOf, mayConfirmNamesOf } from "@/lib/institutions/policy.ts";
import { listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import { mayEditAppointment, mayEditPerson } from "@/lib/people/policy.ts";
import { findPersonEntry } from "@/lib/people/queries.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { collegeToEdit, portalToday, staffVisitor } from "../../staff-visitor.ts";

/**
 * A person for the own page of the desk, with what the visitor may do there; answers 404 where there is nobody to see.
 * `add` is the college at which a further title can be given.
 */
export const loadPerson = cache(async (params: Promise<{ locale: string; code: string }>, asked: string | null) => {
  const code = addressPart((await params).code);
  if (code === null) notFound();
  const { locale, actor } = await staffVisitor(params, `people/${code}`);
  const person = await findPersonEntry(actor, code);
  if (!person) notFound();
  const appointments = person.appointments.map((appointment) => ({
    ...appointment,
    mayEdit: mayEditAppointment(actor, appointment),
    mayConfirm: appointment.institutionId !== null && mayConfirmNamesOf(actor, appointment.institutionId),
  }));
  const add = await collegeToEdit(actor, asked ?? undefined);
  const places = appointments.flatMap(({ institutionId }) => (institutionId === null ? [] : [institutionId]));
  const today = portalToday();
  return {
    locale,
    actor,
    person,
    appointments,
    today,
    units: await listUnitsToChoose(actor, [...new Set([...places, ...(add ? [add.college.id] : [])])], today),
    mayEdit: mayEditPerson(actor, person.affiliations),
    add: add && { ...add, isOwnWord: isStaffOf(actor, add.college.id) },
    formKey: randomUUID(),
  };
});
