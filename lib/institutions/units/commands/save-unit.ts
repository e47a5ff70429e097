import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { dateColumns } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { findEditableInstitution } from "../../commands/find-editable-institution.ts";
import { storeDirectoryDocuments } from "../../commands/store-directory-documents.ts";
import { assertNamed } from "../../names/rules.ts";
import { provisionalFlagsAfter } from "../../policy.ts";
import { assertPeriodInOrder } from "../../rules.ts";
import { findParentId, toUnitValues, unitValues } from "../queries.ts";
import type { SaveUnitInput, UnitValues } from "../schema.ts";
import { lockUnit } from "./lock-unit.ts";

/**
 * Saves fields of a unit. Fields that others changed meanwhile stay as they are and are returned as conflicts. A name
 * that the college's own staff change is confirmed by that.
 * @throws not_found; forbidden; invalid needs_a_name; conflict would_make_a_cycle, days_out_of_order
 */
export async function saveUnit(
  actor: Writer,
  { institution, code, changes }: SaveUnitInput,
): Promise<SavedSection<UnitValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findEditableInstitution(actor, tx, institution);
    const { id } = await lockUnit(tx, { institutionId, code });
    const row = await tx.unit.findUniqueOrThrow({ where: { id }, select: unitValues });
    const before = toUnitValues(row);
    const { data, conflicts } = mergeChanges<UnitValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    const values = { ...before, ...data };
    assertNamed(values);
    assertPeriodInOrder(values);
    const { parent, validFrom, validTo, ...columns } = data;
    const parentId = parent === undefined ? undefined : await findParentId(tx, { institutionId, parent, unitId: id });
    const saved = await tx.unit.update({
      where: { id },
      data: {
        ...columns,
        ...(parentId !== undefined && { parentId }),
        ...dateColumns({ validFrom, validTo }),
        ...provisionalFlagsAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        version: { increment: 1 },
      },
      select: unitValues,
    });
    await storeDirectoryDocuments(tx, { institutionId, unitId: id });
    const details = { changes: changesMade(before, data) };
    await record({ action: "unit.saved", subject: { type: "Unit", id }, details });
    return { version: saved.version, values: toUnitValues(saved), conflicts };
  });
}
