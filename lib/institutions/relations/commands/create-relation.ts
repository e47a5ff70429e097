import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import type { CreateRelationInput } from "../schema.ts";
import { lockUnrelated } from "./lock-relation.ts";

/**
 * Records what two colleges are to each other; where readers see both, their pages say it.
 * @throws not_found; forbidden; conflict related_to_itself, related_already, institution_closed
 */
export async function createRelation(
  actor: Member,
  { key, ...input }: CreateRelationInput,
): Promise<{ other: string }> {
  const { institution, other, ...values } = input;
  return transaction(
    actor,
    async (tx, record) => {
      const ids = await lockUnrelated(actor, tx, { institution, other });
      const { id } = await tx.institutionRelation.create({ data: { ...ids, ...values }, select: { id: true } });
      await record({
        action: "institution_relation.created",
        subject: { type: "InstitutionRelation", id },
        details: { ...ids, ...values },
      });
      return { other };
    },
    { once: { action: "institution_relation.create", key, input } },
  );
}
