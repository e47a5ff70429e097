import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, agreementList, listAgreementsOfRecord } from "../queries.ts";
import type { AgreementInput } from "../schema.ts";
import { AGREEMENT_MOVED } from "./move-agreement.ts";

/**
 * Takes the actor's last move of an agreement back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the agreement was removed
 */
export async function undoMoveAgreement(
  actor: Member,
  { agreementId, ...ref }: AgreementInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: AGREEMENT_MOVED, subjectId: agreementId });
    const details = await putBack(tx, agreementList(exchangeId), agreementId, former);
    const subject = { type: "Agreement" as const, id: agreementId };
    await record({ action: "agreement.move_undone", subject, exchangeId, details });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
