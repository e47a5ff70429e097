import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { findEditableInstitution } from "../../commands/find-editable-institution.ts";
import type { UnitInput } from "../schema.ts";
import { lockUnit } from "./lock-unit.ts";

export async function setUnitListing(
  actor: Writer,
  { institution, code, isListed }: UnitInput & { isListed: boolean },
): Promise<{ code: string }> {
  return transaction(actor, async (tx, record) => {
    const { id: institutionId } = await findEditableInstitution(actor, tx, institution);
    const { id } = await lockUnit(tx, { institutionId, code });
    const { count } = await tx.unit.updateMany({
      where: { id, isListed: !isListed },
      data: { isListed, version: { increment: 1 } },
    });
    if (count === 0) throw conflict(isListed ? "shown_already" : "hidden_already");
    await record({ action: isListed ? "unit.shown" : "unit.hidden", subject: { type: "Unit", id } });
    return { code };
  });
}
