import "server-only";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayEditAppointment } from "../../policy.ts";
import { appointmentValues, toAppointmentValues } from "../queries.ts";

/** Locks the person before the appointment, as every other way to a primary title does. */
export async function lockAppointment(tx: Tx, actor: Writer, id: string) {
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

export async function lockEditableAppointment(tx: Tx, actor: Writer, id: string) {
  const locked = await lockAppointment(tx, actor, id);
  assertMay(mayEditAppointment(actor, locked));
  return locked;
}
