import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "@/lib/exchanges/record/commands/move-row.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, agreementPeople, listAgreementsOfRecord } from "../queries.ts";
import type { AgreementPersonInput } from "../schema.ts";
import { lockAgreementPerson } from "./lock-agreement-person.ts";
import { AGREEMENT_PERSON_MOVED } from "./move-agreement-person.ts";

/**
 * Takes the actor's last move of somebody of an agreement back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the person was removed
 */
export async function undoMoveAgreementPerson(
  actor: Member,
  { agreementId, personId, ...ref }: AgreementPersonInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    await lockAgreementPerson(tx, { exchangeId, agreementId, personId });
    const change = { exchangeId, action: AGREEMENT_PERSON_MOVED, subjectId: personId };
    const former = await takeFormerPlace(actor, tx, change);
    const details = await putBack(tx, agreementPeople(agreementId), personId, former);
    const subject = { type: "AgreementPerson" as const, id: personId };
    await record({ action: "agreement.person_move_undone", subject, exchangeId, details });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
