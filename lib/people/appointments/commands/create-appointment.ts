import "server-only";
import { provisionalLanguages } from "@/lib/institutions/names/rules.ts";
import { findEditableEmployer } from "@/lib/institutions/parties/commands/find-visible-party.ts";
import { findUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { peopleOfferedTo } from "../../search/queries.ts";
import type { CreateAppointmentInput } from "../schema.ts";
import { insertAppointment } from "./insert-appointment.ts";

/**
 * Adds an appointment of a person at a college or at a group.
 * @throws not_found where the person, the institution or the unit does not exist; forbidden
 * @throws conflict  primary_overlaps, institution_closed
 */
export async function createAppointment(actor: Member, input: CreateAppointmentInput): Promise<{ person: string }> {
  const { key, person: code, institution, unit, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ code }, peopleOfferedTo(actor)] };
      const known = await tx.person.findFirst({ where, select: { id: true } });
      if (!known) throw notFound();
      const { id: institutionId } = await findEditableEmployer(actor, tx, institution);
      const unitId = await findUnitId(tx, { institutionId, unit });
      const provisional = provisionalLanguages(title);
      const facts = { ...title, personId: known.id, institutionId, unitId, provisional };
      await insertAppointment(actor, tx, record, facts);
      return { person: code };
    },
    { once: { action: "appointment.create", key, input } },
  );
}
