import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { relationValues } from "../queries.ts";
import type { RelationInput } from "../schema.ts";
import { lockRelation } from "./lock-relation.ts";

/**
 * Removes what two colleges are to each other; the trail keeps what was recorded.
 * @throws not_found; forbidden; conflict related_to_itself
 */
export async function removeRelation(actor: Member, colleges: RelationInput): Promise<{ other: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, ...ids } = await lockRelation(actor, tx, colleges);
    const values = await tx.institutionRelation.delete({ where: { id }, select: relationValues });
    await record({
      action: "institution_relation.removed",
      subject: { type: "InstitutionRelation", id },
      details: { ...ids, ...values },
    });
    return { other: colleges.other };
  });
}
