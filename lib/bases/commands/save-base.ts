import "server-only";
import { isNamed } from "@/lib/institutions/names/schema.ts";
import { mayEditDirectoryOf, provisionalFlagsAfter } from "@/lib/institutions/policy.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { areDaysInOrder, dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { baseValues, toBaseValues } from "../queries.ts";
import type { BaseValues, SaveBaseInput } from "../schema.ts";
import { lockBase } from "./lock-base.ts";

/**
 * Saves fields of a practice base; what others changed meanwhile stays, and comes back with the answer. A name that the
 * college itself writes anew is its word.
 * @throws not_found; forbidden; invalid needs_a_name; conflict days_out_of_order
 */
export async function saveBase(actor: Writer, { slug, changes }: SaveBaseInput): Promise<SavedSection<BaseValues>> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId } = await lockBase(tx, actor, slug);
    assertMay(mayEditDirectoryOf(actor, institutionId));
    const before = toBaseValues(await tx.practiceBase.findUniqueOrThrow({ where: { id }, select: baseValues }));
    const { data, conflicts } = mergeChanges<BaseValues>(before, changes);
    const values = { ...before, ...data };
    if (!isNamed(values)) throw new Refusal("invalid", "needs_a_name");
    if (!areDaysInOrder(values.agreementFrom, values.agreementTo)) throw conflict("days_out_of_order");
    const { units, agreementFrom, agreementTo, ...columns } = data;
    const unitIds = units && (await findUnitIds(tx, { institutionId, codes: units }));
    if (unitIds === null) throw notFound();
    const saved = await tx.practiceBase.update({
      where: { id },
      data: {
        ...columns,
        ...(agreementFrom !== undefined && { agreementFrom: agreementFrom && dateOf(agreementFrom) }),
        ...(agreementTo !== undefined && { agreementTo: agreementTo && dateOf(agreementTo) }),
        ...(unitIds && { units: { deleteMany: {}, create: unitIds.map((unitId) => ({ unitId })) } }),
        ...provisionalFlagsAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        ...(Object.keys(data).length > 0 && { version: { increment: 1 } }),
      },
      select: baseValues,
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "practice_base.saved", subject: { type: "PracticeBase", id }, details });
    return { version: saved.version, values: toBaseValues(saved), conflicts };
  });
}
