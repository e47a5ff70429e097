import "server-only";
import { provisionalLanguages, sameName, similarExists } from "@/lib/institutions/names/rules.ts";
import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import { directoryVisibleTo } from "@/lib/institutions/queries.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import type { CreateBaseInput } from "../schema.ts";
import { insertBase, queueForBases } from "./insert-base.ts";

/**
 * Adds a practice base to an institution.
 * @throws not_found for an institution or a unit that is not there; forbidden
 * @throws conflict  similar_exists (unless `anyway`), code_taken, slug_taken, institution_closed
 */
export async function createBase(actor: Member, input: CreateBaseInput): Promise<{ slug: string }> {
  const { key, institution, anyway, units, ...facts } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const where = { AND: [{ slug: institution }, directoryVisibleTo(actor)] };
      const owner = await tx.institution.findFirst({ where, select: { id: true } });
      if (!owner) throw notFound();
      assertMay(mayEditDirectoryOf(actor, owner.id));
      await queueForBases(actor, tx);
      const like = anyway
        ? null
        : await tx.practiceBase.findFirst({
            where: { institutionId: owner.id, OR: sameName(facts) },
            select: { slug: true },
          });
      if (like) throw similarExists(facts, like.slug);
      const unitIds = await findUnitIds(tx, { institutionId: owner.id, codes: units });
      if (!unitIds) throw notFound();
      const provisional = provisionalLanguages(facts);
      const { slug } = await insertBase(actor, tx, record, { ...facts, institutionId: owner.id, unitIds, provisional });
      return { slug };
    },
    { once: { action: "practice_base.create", key, input } },
  );
}
