import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { moveRow } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, agreementPeople, listAgreementsOfRecord } from "../queries.ts";
import type { MoveAgreementPersonInput } from "../schema.ts";
import { lockAgreementPerson } from "./lock-agreement-person.ts";

export const AGREEMENT_PERSON_MOVED = "agreement.person_moved";

/**
 * Moves somebody of an agreement directly before another one, or to the end. `undoMoveAgreementPerson` takes that back.
 * @throws as `lockForEditing`; not_found where the person was removed; conflict changed_meanwhile where the other one was
 */
export async function moveAgreementPerson(
  actor: Member,
  { agreementId, personId, before, ...ref }: MoveAgreementPersonInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    await lockAgreementPerson(tx, { exchangeId, agreementId, personId });
    const list = agreementPeople(agreementId);
    const move = { exchangeId, action: AGREEMENT_PERSON_MOVED, subjectId: personId, list, before };
    const details = await moveRow(actor, tx, move);
    const subject = { type: "AgreementPerson" as const, id: personId };
    await record({ action: AGREEMENT_PERSON_MOVED, subject, exchangeId, details });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
