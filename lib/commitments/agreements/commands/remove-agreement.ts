import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, type AgreementPersonEntry, listAgreementsOfRecord } from "../queries.ts";
import type { AgreementInput, AgreementValues } from "../schema.ts";
import { changeRenewals } from "./change-renewals.ts";
import { lockAgreement } from "./lock-agreement.ts";

export const AGREEMENT_REMOVED = "agreement.removed";

/**
 * Removes an agreement from the record, with its people; what renews it, renews none. `restoreAgreement` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed it first
 */
export async function removeAgreement(
  actor: Member,
  { agreementId, ...ref }: AgreementInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const { version, values, people } = await lockAgreement(tx, exchangeId, agreementId);
    const renewalIds = await changeRenewals(tx, { from: agreementId, to: null, exchangeId });
    const { position } = await tx.agreement.delete({ where: { id: agreementId }, select: { position: true } });
    const before: RemovedAgreement = { ...values, position, version, people, renewalIds };
    await storeUndoEntry(actor, tx, { exchangeId, action: AGREEMENT_REMOVED, subjectId: agreementId, before });
    const subject = { type: "Agreement" as const, id: agreementId };
    await record({ action: AGREEMENT_REMOVED, subject, exchangeId, details: before });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}

/** Removals that were stored before agreements could renew others say nothing of that. */
export type RemovedAgreement = Omit<AgreementValues, "renewsId"> & {
  renewsId?: string | null;
  position: number;
  version: number;
  people: AgreementPersonEntry[];
  /** the agreements that renew it */
  renewalIds?: string[];
};
