import "server-only";
import { sortKeyFrom, sortKeyOf } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { type AppointmentFacts, insertAppointment } from "../appointments/commands/insert-appointment.ts";

/** A new person. A name in one language is enough. */
export type PersonFacts = {
  nameZh: string | null;
  nameEn: string | null;
  /** computed from the name where it is left out */
  sortKey?: string | null;
  appointment?: AppointmentFacts;
};

/**
 * Inserts a person, with an appointment if one is given. The caller has checked the right to do so.
 * @returns `code` names the person in addresses; `appointmentId` is null where no appointment was given
 * @throws as `insertAppointment`
 */
export async function insertPerson(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: PersonFacts,
): Promise<{ id: string; code: string; appointmentId: string | null }> {
  const { nameZh, nameEn, sortKey = null, appointment } = facts;
  const person = await tx.person.create({
    data: { nameZh, nameEn, sortKey: sortKeyFrom(sortKey ?? "") || sortKeyOf({ nameZh, nameEn }) },
    select: { id: true, code: true },
  });
  await record({
    action: "person.created",
    subject: { type: "Person", id: person.id },
    details: { nameZh, nameEn },
  });
  if (!appointment) return { ...person, appointmentId: null };
  const { id: appointmentId } = await insertAppointment(actor, tx, record, { ...appointment, personId: person.id });
  return { ...person, appointmentId };
}
