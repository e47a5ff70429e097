import "server-only";
import { findEditableInstitution } from "@/lib/institutions/commands/find-editable-institution.ts";
import { assertNoneSimilar, provisionalLanguages, sameName } from "@/lib/institutions/names/rules.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { CreateBaseInput } from "../schema.ts";
import { insertBase } from "./insert-base.ts";
import { lockBases } from "./lock-base.ts";

/**
 * Adds a practice base to an institution, and to its public page.
 * @throws not_found where the institution or a unit does not exist; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, slug_taken, institution_closed
 */
export async function createBase(actor: Member, input: CreateBaseInput): Promise<{ slug: string }> {
  const { key, institution, anyway, units, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const { id: institutionId } = await findEditableInstitution(actor, tx, institution);
      await lockBases(tx);
      const similar = { where: { institutionId, OR: sameName(facts) }, select: { slug: true } };
      if (!anyway) assertNoneSimilar(facts, (await tx.practiceBase.findFirst(similar))?.slug);
      const unitIds = await findUnitIds(tx, { institutionId, codes: units });
      if (!unitIds) throw notFound();
      const provisional = provisionalLanguages(facts);
      const base = { ...facts, institutionId, unitIds, provisional, isListed: true };
      const { slug } = await insertBase(actor, tx, record, base);
      return { slug };
    },
    { once: { action: "practice_base.create", key, input } },
  );
}
