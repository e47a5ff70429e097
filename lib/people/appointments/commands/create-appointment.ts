import "server-only";
import { findEditableInstitution } from "@/lib/institutions/commands/find-editable-institution.ts";
import { provisionalLanguages } from "@/lib/institutions/names/rules.ts";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { CreateAppointmentInput } from "../schema.ts";
import { insertAppointment } from "./insert-appointment.ts";

/**
 * Adds an appointment of a person at an institution.
 * @throws not_found where the person, the institution or the unit does not exist; forbidden
 * @throws conflict  primary_overlaps, institution_closed
 */
export async function createAppointment(actor: Member, input: CreateAppointmentInput): Promise<{ person: string }> {
  const { key, person: code, institution, unit, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ code }, directoryVisibleTo(actor)] };
      const known = await tx.person.findFirst({ where, select: { id: true } });
      if (!known) throw notFound();
      const { id: institutionId } = await findEditableInstitution(actor, tx, institution);
      const unitId = await unitIdOf(tx, { institutionId, unit });
      const provisional = provisionalLanguages(title);
      const facts = { ...title, personId: known.id, institutionId, unitId, provisional };
      await insertAppointment(actor, tx, record, facts);
      return { person: code };
    },
    { once: { action: "appointment.create", key, input } },
  );
}

/**
 * The id of a unit by its code; null where no unit is given.
 * @param ids.institutionId of the appointment; null for one at the group, which has no units
 * @throws not_found
 */
export async function unitIdOf(
  tx: Tx,
  { institutionId, unit }: { institutionId: string | null; unit: string | null },
): Promise<string | null> {
  if (unit === null) return null;
  const found = institutionId && (await findUnitIds(tx, { institutionId, codes: [unit] }));
  if (!found) throw notFound();
  return found[0] ?? null;
}
