import "server-only";
import { assertPeriodInOrder } from "@/lib/institutions/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { EndAppointmentInput } from "../schema.ts";
import { lockEditableAppointment } from "./lock-appointment.ts";

/**
 * Sets the last day of an appointment. One that ended earlier is refused.
 * @throws not_found; forbidden; conflict closed_already, days_out_of_order
 */
export async function endAppointment(
  actor: Writer,
  { id, lastDay }: EndAppointmentInput,
): Promise<{ lastDay: CalendarDay }> {
  return transaction(actor, async (tx, record) => {
    const { personId, before } = await lockEditableAppointment(actor, tx, id);
    if (before.validTo !== null && before.validTo <= lastDay) throw conflict("closed_already");
    assertPeriodInOrder({ ...before, validTo: lastDay });
    await tx.appointment.update({
      where: { id },
      data: { validTo: dateOf(lastDay), version: { increment: 1 } },
    });
    const details = { personId, lastDay };
    await record({ action: "appointment.ended", subject: { type: "Appointment", id }, details });
    return { lastDay };
  });
}
