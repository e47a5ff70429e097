import "server-only";
import { provisionalFlagsAfter } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { areDaysInOrder, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { appointmentValues, toAppointmentValues } from "../queries.ts";
import { type AppointmentValues, isTitled, type SaveAppointmentInput } from "../schema.ts";
import { unitIdOf } from "./create-appointment.ts";
import { assertNoOtherPrimary } from "./insert-appointment.ts";
import { lockEditableAppointment } from "./lock-appointment.ts";

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
    const { personId, institutionId, before } = await lockEditableAppointment(tx, actor, id);
    const { data, conflicts } = mergeChanges<AppointmentValues>(before, changes);
    const values = { ...before, ...data };
    if (!isTitled(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.validFrom, values.validTo)) throw conflict("days_out_of_order");
    if (values.isPrimary) await assertNoOtherPrimary(tx, { ...values, personId, appointmentId: id });
    const { unit, validFrom, validTo, ...columns } = data;
    const saved = await tx.appointment.update({
      where: { id },
      data: {
        ...columns,
        ...(unit !== undefined && { unitId: await unitIdOf(tx, { institutionId, unit }) }),
        ...(validFrom !== undefined && { validFrom: validFrom && dateOf(validFrom) }),
        ...(validTo !== undefined && { validTo: validTo && dateOf(validTo) }),
        ...(institutionId && provisionalFlagsAfter(actor, institutionId, { zh: data.titleZh, en: data.titleEn })),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: appointmentValues,
    });
    const details = { personId, changes: changesMade(before, data) };
    await record({ action: "appointment.saved", subject: { type: "Appointment", id }, details });
    return { version: saved.version, values: toAppointmentValues(saved), conflicts };
  });
}
