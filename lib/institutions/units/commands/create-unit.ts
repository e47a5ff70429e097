import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { provisionalLanguages, sameName, similarExists } from "../../names/rules.ts";
import { isWithin } from "../rules.ts";
import type { CreateUnitInput } from "../schema.ts";
import { insertUnit, queueForUnits } from "./insert-unit.ts";
import { findEditableInstitution } from "./lock-unit.ts";

/**
 * Adds a unit to an institution.
 * @throws not_found for an institution or a parent that is not there; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, institution_closed
 */
export async function createUnit(actor: Member, input: CreateUnitInput): Promise<{ code: string }> {
  const { key, institution, parent, anyway, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const { id: institutionId } = await findEditableInstitution(tx, actor, institution);
      await queueForUnits(tx, institutionId);
      if (!anyway) await assertNoneLike(tx, { institutionId, ...facts });
      const parentId = await parentIdOf(tx, { institutionId, parent });
      const provisional = provisionalLanguages(facts);
      const { code } = await insertUnit(actor, tx, record, { ...facts, institutionId, parentId, provisional });
      return { code };
    },
    { once: { action: "unit.create", key, input } },
  );
}

/** The id of the unit above, as long as the unit in question does not stand above that one. */
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

type Named = { institutionId: string; nameZh: string | null; nameEn: string | null };

async function assertNoneLike(tx: Tx, { institutionId, nameZh, nameEn }: Named): Promise<void> {
  const like = await tx.unit.findFirst({
    where: { institutionId, OR: sameName({ nameZh, nameEn }) },
    select: { code: true },
  });
  if (like) throw similarExists({ nameZh, nameEn }, like.code);
}
