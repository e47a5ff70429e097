import "server-only";
import { storeDirectoryDocuments } from "@/lib/institutions/commands/store-directory-documents.ts";
import { assertNamed } from "@/lib/institutions/names/rules.ts";
import { mayEditDirectoryOf, provisionalFlagsAfter } from "@/lib/institutions/policy.ts";
import { assertPeriodInOrder } from "@/lib/institutions/rules.ts";
import { findUnitIds } from "@/lib/institutions/units/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { dateColumns } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { baseValues, toBaseValues } from "../queries.ts";
import type { BaseValues, SaveBaseInput } from "../schema.ts";
import { lockBase } from "./lock-base.ts";

/**
 * Saves fields of a practice base. Fields that others changed meanwhile stay as they are and are returned as conflicts.
 * A name that the college's own staff change is confirmed by that.
 * @throws not_found; forbidden; invalid needs_a_name; conflict days_out_of_order
 */
export async function saveBase(actor: Writer, { slug, changes }: SaveBaseInput): Promise<SavedSection<BaseValues>> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId } = await lockBase(actor, tx, slug);
    assertMay(mayEditDirectoryOf(actor, institutionId));
    const row = await tx.practiceBase.findUniqueOrThrow({ where: { id }, select: baseValues });
    const before = toBaseValues(row);
    const { data, conflicts } = mergeChanges<BaseValues>(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    const values = { ...before, ...data };
    assertNamed(values);
    assertPeriodInOrder({ validFrom: values.agreementFrom, validTo: values.agreementTo }, [
      "agreementFrom",
      "agreementTo",
    ]);
    const { units, agreementFrom, agreementTo, ...columns } = data;
    const unitIds = units && (await findUnitIds(tx, { institutionId, codes: units }));
    if (unitIds === null) throw notFound().of("units");
    const saved = await tx.practiceBase.update({
      where: { id },
      data: {
        ...columns,
        ...dateColumns({ agreementFrom, agreementTo }),
        ...(unitIds && { units: { deleteMany: {}, create: unitIds.map((unitId) => ({ unitId })) } }),
        ...provisionalFlagsAfter(actor, institutionId, { zh: data.nameZh, en: data.nameEn }),
        version: { increment: 1 },
      },
      select: baseValues,
    });
    await storeDirectoryDocuments(tx, { institutionId, baseId: id });
    const details = { changes: changesMade(before, data) };
    await record({ action: "practice_base.saved", subject: { type: "PracticeBase", id }, details });
    return { version: saved.version, values: toBaseValues(saved), conflicts };
  });
}
