import { randomUUID } from "node:crypto";
import { cache } from "react";
import { findAdministrators } from "@/lib/accounts/queries.ts";
import { isStaffOf, mayConfirmNamesOf } from "@/lib/institutions/policy.ts";
import { listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import { mayEditAppointment } from "@/lib/people/appointments/policy.ts";
import { mayEditPerson } from "@/lib/people/policy.ts";
import { findPersonEntry } from "@/lib/people/queries.ts";
import { collegeToEdit } from "../../college-to-edit.ts";
import { loadDirectoryEntry } from "../../load-directory-entry.ts";
import { portalToday } from "../../portal-today.ts";

/**
 * A person for their signed-in page, with the actor's rights to it. Answers 404 when the actor may not see them.
 * `add` is the college at which the actor can add an appointment.
 */
export const loadPerson = cache(async (params: Promise<{ locale: string; code: string }>, asked: string | null) => {
  const address = { place: "people" as const, segment: (await params).code };
  const { locale, actor, entry: person } = await loadDirectoryEntry(params, address, findPersonEntry);
  const appointments = person.appointments.map((appointment) => ({
    ...appointment,
    mayEdit: mayEditAppointment(actor, appointment),
    mayConfirm: appointment.institutionId !== null && mayConfirmNamesOf(actor, appointment.institutionId),
  }));
  const add = await collegeToEdit(actor, asked ?? undefined, { withGroups: true });
  const places = appointments.flatMap(({ institutionId }) => (institutionId === null ? [] : [institutionId]));
  const today = portalToday();
  const mayEdit = mayEditPerson(actor, person.affiliations);
  const { institutionIds } = person.affiliations;
  const keeper = institutionIds.find((id) => id === actor.institutionId) ?? institutionIds[0] ?? null;
  return {
    locale,
    actor,
    person,
    appointments,
    today,
    units: await listUnitsToChoose(actor, [...new Set([...places, ...(add ? [add.college.id] : [])])], today),
    mayEdit,
    administrators: mayEdit ? null : await findAdministrators(actor, keeper),
    add: add && { ...add, isOwnWord: add.college.kind === "GROUP" || isStaffOf(actor, add.college.id) },
    formKey: randomUUID(),
  };
});
