import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import { appointmentsOfferedTo } from "../../search/queries.ts";
import { mayEditAppointment } from "../policy.ts";
import { appointmentValues, toAppointmentValues } from "../queries.ts";

/**
 * Locks and loads an appointment. Locks its person first, as every command that makes an appointment primary does.
 * @throws not_found where there is none, or it is not offered to the actor
 */
export async function lockAppointment(actor: Writer, tx: Tx, id: string) {
  const where = { AND: [{ id }, appointmentsOfferedTo(actor)] };
  const visible = await tx.appointment.findFirst({ where, select: { personId: true } });
  if (!visible) throw notFound();
  await lockRow(tx, "Person", { id: visible.personId });
  await lockRow(tx, "Appointment", { id });
  const row = await tx.appointment.findUniqueOrThrow({ where: { id }, select: appointmentValues });
  const { personId, institutionId, version } = row;
  return { personId, institutionId, version, before: toAppointmentValues(row) };
}

/**
 * Locks and loads an appointment that the actor may edit.
 * @throws not_found; forbidden
 */
export async function lockEditableAppointment(actor: Writer, tx: Tx, id: string) {
  const locked = await lockAppointment(actor, tx, id);
  assertMay(mayEditAppointment(actor, locked));
  return locked;
}
