import "server-only";
import { provisionalLanguages } from "@/lib/institutions/names/rules.ts";
import { findEditableEmployer } from "@/lib/institutions/parties/commands/find-visible-party.ts";
import { findUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import type { CreatePersonInput } from "../schema.ts";
import { insertPerson } from "./insert-person.ts";
import { refuseNamesake } from "./refuse-namesake.ts";

/**
 * Adds a person with an appointment at an institution.
 * @throws not_found where the institution or the unit does not exist; forbidden
 * @throws conflict  similar_exists at the same institution (unless `anyway`), institution_closed
 */
export async function createPerson(actor: Member, input: CreatePersonInput): Promise<{ code: string }> {
  const { key, institution, unit, anyway, nameZh, nameEn, sortKey, ...title } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const { id: institutionId } = await findEditableEmployer(actor, tx, institution);
      if (!anyway) await refuseNamesake(actor, tx, { institutionId, nameZh, nameEn });
      const unitId = await findUnitId(tx, { institutionId, unit });
      const appointment = { ...title, institutionId, unitId, provisional: provisionalLanguages(title) };
      const { code } = await insertPerson(actor, tx, record, { nameZh, nameEn, sortKey, appointment });
      return { code };
    },
    { once: { action: "person.create", key, input } },
  );
}
