import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import { assertRestorable, versionWhenRestored } from "@/lib/exchanges/record/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { dateOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { idsInOrder, makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { type AgreementEntry, agreementList, listAgreementsOfRecord } from "../queries.ts";
import { type AgreementInput, MAX_AGREEMENTS } from "../schema.ts";
import { changeRenewals } from "./change-renewals.ts";
import { insertAgreementPeople } from "./insert-agreement-people.ts";
import { AGREEMENT_REMOVED, type RemovedAgreement } from "./remove-agreement.ts";

/**
 * Restores a removed agreement in its place, with those of its people and parties who are still in the record, and what it
 * renewed and was renewed by. A name that
 * was withdrawn meanwhile is not public again.
 * @throws as `lockForEditing`; not_found where no removal is known; conflict changed_meanwhile where it was
 *         restored before; too_many
 */
export async function restoreAgreement(
  actor: Member,
  { agreementId, ...ref }: AgreementInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const { id: exchangeId, parties } = exchange;
    const change = { exchangeId, action: AGREEMENT_REMOVED, subjectId: agreementId };
    const removed = await findUndoEntry<RemovedAgreement>(tx, change);
    const list = agreementList(exchangeId);
    assertRestorable(await idsInOrder(tx, list), { id: agreementId, max: MAX_AGREEMENTS });
    const { position, version: _version, people, renewalIds = [], renewsId = null, ...facts } = removed;
    const { partyIds, day, validFrom, validTo, ...values } = facts;
    const isStanding = renewsId !== null && (await tx.agreement.count({ where: { id: renewsId } })) > 0;
    const standing = parties.filter(({ id }) => partyIds.includes(id));
    await makeRoomAt(tx, list, position);
    await tx.agreement.create({
      data: {
        ...values,
        id: agreementId,
        exchangeId,
        renewsId: isStanding ? renewsId : null,
        position,
        version: versionWhenRestored(removed),
        day: day && dateOf(day),
        validFrom: validFrom && dateOf(validFrom),
        validTo: validTo && dateOf(validTo),
        parties: { createMany: { data: standing.map(({ id: partyId }) => ({ partyId })) } },
      },
      select: { id: true },
    });
    await changeRenewals(tx, { ids: renewalIds, from: null, to: agreementId, exchangeId });
    await insertAgreementPeople(actor, tx, { exchange, agreementId, people });
    await record({ action: "agreement.restored", subject: { type: "Agreement", id: agreementId }, exchangeId });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
