import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { assertNamed } from "../names/rules.ts";
import { mayEditInstitutions } from "../policy.ts";
import { institutionValues, toInstitutionValues } from "../queries.ts";
import type { InstitutionValues, SaveInstitutionInput } from "../schema.ts";
import { findGroupId } from "./find-group-id.ts";
import { lockInstitution } from "./lock-institution.ts";
import { storeDirectoryDocuments } from "./store-directory-documents.ts";

/**
 * Saves fields of an institution. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * @throws not_found; forbidden; invalid needs_a_name
 */
export async function saveInstitution(
  actor: Writer,
  { slug, changes }: SaveInstitutionInput,
): Promise<SavedSection<InstitutionValues>> {
  return transaction(actor, async (tx, record) => {
    const { id } = await lockInstitution(actor, tx, slug);
    assertMay(mayEditInstitutions(actor));
    const select = { version: true, ...institutionValues };
    const row = await tx.institution.findUniqueOrThrow({ where: { id }, select });
    const before = toInstitutionValues(row);
    const { data, conflicts } = mergeChanges<InstitutionValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    assertNamed({ ...before, ...data });
    const { group, ...columns } = data;
    const saved = await tx.institution.update({
      where: { id },
      data: {
        ...columns,
        ...(group !== undefined && { groupId: await findGroupId(tx, group) }),
        version: { increment: 1 },
      },
      select,
    });
    await storeDirectoryDocuments(tx, { institutionId: id });
    await record({
      action: "institution.saved",
      subject: { type: "Institution", id },
      details: { changes: changesMade(before, data) },
    });
    return { version: saved.version, values: toInstitutionValues(saved), conflicts };
  });
}
