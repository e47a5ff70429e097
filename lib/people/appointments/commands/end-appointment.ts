import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { areDaysInOrder, type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { EndAppointmentInput } from "../schema.ts";
import { lockEditableAppointment } from "./lock-appointment.ts";

/**
 * Ends an appointment with its last day. What ended before is not moved this way.
 * @throws not_found; forbidden; conflict closed_already, days_out_of_order
 */
export async function endAppointment(
  actor: Writer,
  { id, lastDay }: EndAppointmentInput,
): Promise<{ lastDay: CalendarDay }> {
  return transaction(actor, async (tx, record) => {
    const { personId, before } = await lockEditableAppointment(tx, actor, id);
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
