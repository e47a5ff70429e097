import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { findVisibleInstitution } from "../../commands/find-editable-institution.ts";
import { mayConfirmNamesOf } from "../../policy.ts";
import type { UnitInput } from "../schema.ts";
import { lockUnit } from "./lock-unit.ts";

/**
 * Confirms the name of a unit for its college: it is no longer provisional in either language, and readers
 * see the unit.
 * @throws not_found; forbidden for all but the college's own administrators
 */
export async function confirmUnitName(actor: Writer, { institution, code }: UnitInput): Promise<{ code: string }> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findVisibleInstitution(actor, tx, institution);
    assertMay(mayConfirmNamesOf(actor, institutionId));
    const { id } = await lockUnit(tx, { institutionId, code });
    const { nameZh, nameEn } = await tx.unit.update({
      where: { id },
      data: { provisionalZh: false, provisionalEn: false, isListed: true, version: { increment: 1 } },
      select: { nameZh: true, nameEn: true },
    });
    await record({ action: "unit.name_confirmed", subject: { type: "Unit", id }, details: { nameZh, nameEn } });
    return { code };
  });
}
