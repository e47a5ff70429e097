import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findEditableInstitution } from "../../commands/find-editable-institution.ts";
import { assertNoneSimilar, provisionalLanguages, sameName } from "../../names/rules.ts";
import { isWithin } from "../rules.ts";
import type { CreateUnitInput } from "../schema.ts";
import { insertUnit } from "./insert-unit.ts";
import { lockUnits } from "./lock-unit.ts";

/**
 * Adds a unit to an institution.
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
      const parentId = await parentIdOf(tx, { institutionId, parent });
      const provisional = provisionalLanguages(facts);
      const { code } = await insertUnit(actor, tx, record, { ...facts, institutionId, parentId, provisional });
      return { code };
    },
    { once: { action: "unit.create", key, input } },
  );
}

/**
 * The id of a parent unit.
 * @param ids.unitId the unit that is to get the parent; left out for a new one
 * @throws not_found; conflict would_make_a_cycle where the parent is the unit, or stands below it
 */
export async function parentIdOf(
  tx: Tx,
  { institutionId, parent, unitId }: { institutionId: string; parent: string | null; unitId?: string },
): Promise<string | null> {
  if (parent === null) return null;
  const units = await tx.unit.findMany({
    where: { institutionId },
    select: { id: true, parentId: true, code: true },
  });
  const above = units.find(({ code }) => code === parent);
  if (!above) throw notFound();
  if (unitId !== undefined && isWithin(units, { unitId: above.id, ofId: unitId })) throw conflict("would_make_a_cycle");
  return above.id;
}
