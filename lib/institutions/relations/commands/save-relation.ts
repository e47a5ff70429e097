import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { relationValues } from "../queries.ts";
import type { RelationValues, SaveRelationInput } from "../schema.ts";
import { lockRelation } from "./lock-relation.ts";

/**
 * Saves fields of a relation. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * @throws not_found; forbidden; conflict related_to_itself
 */
export async function saveRelation(
  actor: Member,
  { institution, other, changes }: SaveRelationInput,
): Promise<SavedSection<RelationValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockRelation(actor, tx, { institution, other });
    const select = { version: true, ...relationValues };
    const { version, ...before } = await tx.institutionRelation.findUniqueOrThrow({ where: { id }, select });
    const { data, conflicts } = mergeChanges<RelationValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version, values: before, conflicts });
    const { version: next, ...values } = await tx.institutionRelation.update({
      where: { id },
      data: { ...data, version: { increment: 1 } },
      select,
    });
    await record({
      action: "institution_relation.saved",
      subject: { type: "InstitutionRelation", id },
      details: { changes: changesMade(before, data) },
    });
    return { version: next, values, conflicts };
  });
}
