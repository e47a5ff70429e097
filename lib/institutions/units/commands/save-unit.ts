import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { areDaysInOrder, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { isNamed } from "../../names/schema.ts";
import { provisionalFlagsAfter } from "../../policy.ts";
import { toUnitValues, unitValues } from "../queries.ts";
import type { SaveUnitInput, UnitValues } from "../schema.ts";
import { parentIdOf } from "./create-unit.ts";
import { findEditableInstitution, lockUnit } from "./lock-unit.ts";

/**
 * Saves fields of a unit; what others changed meanwhile stays, and comes back with the answer. A name that the college
 * itself writes anew is its word; one that somebody else changes stays as far confirmed as it was.
 * @throws not_found; forbidden; invalid needs_a_name; conflict would_make_a_cycle, days_out_of_order
 */
export async function saveUnit(
  actor: Writer,
  { institution, code, changes }: SaveUnitInput,
): Promise<SavedSection<UnitValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findEditableInstitution(tx, actor, institution);
    const { id } = await lockUnit(tx, { institutionId, code });
    const before = toUnitValues(await tx.unit.findUniqueOrThrow({ where: { id }, select: unitValues }));
    const { data, conflicts } = mergeChanges<UnitValues>(before, changes);
    const values = { ...before, ...data };
    if (!isNamed(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.validFrom, values.validTo)) throw conflict("days_out_of_order");
    const { parent, validFrom, validTo, ...columns } = data;
    const parentId = parent === undefined ? undefined : await parentIdOf(tx, { institutionId, parent, unitId: id });
    const saved = await tx.unit.update({
      where: { id },
      data: {
        ...columns,
        ...(parentId !== undefined && { parentId }),
        ...(validFrom !== undefined && { validFrom: validFrom && dateOf(validFrom) }),
        ...(validTo !== undefined && { validTo: validTo && dateOf(validTo) }),
        ...provisionalFlagsAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: unitValues,
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "unit.saved", subject: { type: "Unit", id }, details });
    return { version: saved.version, values: toUnitValues(saved), conflicts };
  });
}
