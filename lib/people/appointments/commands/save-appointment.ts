import "server-only";
import { assertNamed } from "@/lib/institutions/names/rules.ts";
import { provisionalFlagsAfter } from "@/lib/institutions/policy.ts";
import { assertPeriodInOrder } from "@/lib/institutions/rules.ts";
import { findUnitId } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { dateColumns } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { appointmentValues, toAppointmentValues } from "../queries.ts";
import type { AppointmentValues, SaveAppointmentInput } from "../schema.ts";
import { assertNoOtherPrimary } from "./insert-appointment.ts";
import { lockEditableAppointment } from "./lock-appointment.ts";

/**
 * Saves fields of an appointment. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * Records of exchanges do not change: they have the title of their day.
 * @throws not_found; forbidden; invalid needs_a_name; conflict days_out_of_order, primary_overlaps
 */
export async function saveAppointment(
  actor: Writer,
  { id, changes }: SaveAppointmentInput,
): Promise<SavedSection<AppointmentValues>> {
  return transaction(actor, async (tx, record) => {
    const { personId, institutionId, version, before } = await lockEditableAppointment(actor, tx, id);
    const { data, conflicts } = mergeChanges<AppointmentValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version, values: before, conflicts });
    const values = { ...before, ...data };
    assertNamed({ nameZh: values.titleZh, nameEn: values.titleEn }, ["titleZh", "titleEn"]);
    assertPeriodInOrder(values);
    if (values.isPrimary) await assertNoOtherPrimary(tx, { ...values, personId, appointmentId: id });
    const { unit, validFrom, validTo, ...columns } = data;
    const saved = await tx.appointment.update({
      where: { id },
      data: {
        ...columns,
        ...(unit !== undefined && { unitId: await findUnitId(tx, { institutionId, unit }) }),
        ...dateColumns({ validFrom, validTo }),
        ...(institutionId && provisionalFlagsAfter(actor, institutionId, { zh: data.titleZh, en: data.titleEn })),
        version: { increment: 1 },
      },
      select: appointmentValues,
    });
    const details = { personId, changes: changesMade(before, data) };
    await record({ action: "appointment.saved", subject: { type: "Appointment", id }, details });
    return { version: saved.version, values: toAppointmentValues(saved), conflicts };
  });
}
