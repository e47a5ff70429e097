import "server-only";
import { provisionalLanguages } from "@/lib/institutions/names/rules.ts";
import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import type { CreateAppointmentInput } from "../schema.ts";
import { insertAppointment } from "./insert-appointment.ts";

/**
 * Gives a person a title at an institution, also one who is known from another college.
 * @throws not_found for a person, an institution or a unit that is not there; forbidden
 * @throws conflict  primary_overlaps, institution_closed
 */
export async function createAppointment(actor: Member, input: CreateAppointmentInput): Promise<{ person: string }> {
  const { key, person: code, institution, unit, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const seen = directoryVisibleTo(actor);
      const person = await tx.person.findFirst({ where: { AND: [{ code }, seen] }, select: { id: true } });
      const place = await tx.institution.findFirst({
        where: { AND: [{ slug: institution }, seen] },
        select: { id: true },
      });
      if (!person || !place) throw notFound();
      assertMay(mayEditDirectoryOf(actor, place.id));
      const unitId = await unitIdOf(tx, { institutionId: place.id, unit });
      const provisional = provisionalLanguages(title);
      const facts = { ...title, personId: person.id, institutionId: place.id, unitId, provisional };
      await insertAppointment(actor, tx, record, facts);
      return { person: code };
    },
    { once: { action: "appointment.create", key, input } },
  );
}

export async function unitIdOf(
  tx: Tx,
  { institutionId, unit }: { institutionId: string | null; unit: string | null },
): Promise<string | null> {
  if (unit === null) return null;
  const found = institutionId && (await findUnitIds(tx, { institutionId, codes: [unit] }));
  if (!found) throw notFound();
  return found[0] ?? null;
}
