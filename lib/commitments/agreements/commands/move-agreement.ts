import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { moveRow } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, agreementList, listAgreementsOfRecord } from "../queries.ts";
import type { MoveAgreementInput } from "../schema.ts";

export const AGREEMENT_MOVED = "agreement.moved";

/**
 * Moves an agreement directly before another one, or to the end. `undoMoveAgreement` takes that back.
 * @throws as `lockForEditing`; not_found where it was removed; conflict changed_meanwhile where the other one was
 */
export async function moveAgreement(
  actor: Member,
  { agreementId, before, ...ref }: MoveAgreementInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const list = agreementList(exchangeId);
    const move = { exchangeId, action: AGREEMENT_MOVED, subjectId: agreementId, list, before };
    const details = await moveRow(actor, tx, move);
    await record({ action: AGREEMENT_MOVED, subject: { type: "Agreement", id: agreementId }, exchangeId, details });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
