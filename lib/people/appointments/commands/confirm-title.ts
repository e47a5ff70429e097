import "server-only";
import { mayConfirmNamesOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import type { AppointmentInput } from "../schema.ts";
import { lockAppointment } from "./lock-appointment.ts";

/**
 * Confirms a title for its college: it is no longer provisional in either language.
 * @throws not_found; forbidden for all but the college's own administrators
 */
export async function confirmTitle(actor: Writer, { id }: AppointmentInput): Promise<{ id: string }> {
  return transaction(actor, async (tx, record) => {
    const { institutionId, personId } = await lockAppointment(actor, tx, id);
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
