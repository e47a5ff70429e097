import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { findEditableInstitution } from "../../commands/find-editable-institution.ts";
import { assertNoneSimilar, provisionalLanguages, sameName } from "../../names/rules.ts";
import { findParentId } from "../queries.ts";
import type { CreateUnitInput } from "../schema.ts";
import { insertUnit } from "./insert-unit.ts";
import { lockUnits } from "./lock-unit.ts";

/**
 * Adds a unit to an institution, and to its public page.
 * @throws not_found where the institution or the parent does not exist; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, institution_closed
 */
export async function createUnit(actor: Member, input: CreateUnitInput): Promise<{ code: string }> {
  const { key, institution, parent, anyway, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const { id: institutionId } = await findEditableInstitution(actor, tx, institution);
      await lockUnits(tx, institutionId);
      const similar = { where: { institutionId, OR: sameName(facts) }, select: { code: true } };
      if (!anyway) assertNoneSimilar(facts, (await tx.unit.findFirst(similar))?.code);
      const parentId = await findParentId(tx, { institutionId, parent });
      const provisional = provisionalLanguages(facts);
      const unit = { ...facts, institutionId, parentId, provisional, isListed: true };
      const { code } = await insertUnit(actor, tx, record, unit);
      return { code };
    },
    { once: { action: "unit.create", key, input } },
  );
}
