import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { findUndoEntry } from "@/lib/exchanges/record/queries.ts";
import { assertRestorable } from "@/lib/exchanges/record/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { type AgreementEntry, agreementPeople, listAgreementsOfRecord } from "../queries.ts";
import { type AgreementPersonInput, MAX_AGREEMENT_PEOPLE } from "../schema.ts";
import { assertIsMember } from "./assert-is-member.ts";
import { insertAgreementPeople } from "./insert-agreement-people.ts";
import { lockAgreement } from "./lock-agreement.ts";
import { AGREEMENT_PERSON_REMOVED, type RemovedPerson } from "./remove-agreement-person.ts";

/**
 * Restores somebody who was removed from an agreement. A name that was withdrawn meanwhile is not public again.
 * @throws as `lockForEditing`; not_found where no removal from this agreement is known, or the member left the record
 * @throws conflict changed_meanwhile where the person was restored before; agreement_person_twice, too_many
 */
export async function restoreAgreementPerson(
  actor: Member,
  { agreementId, personId, ...ref }: AgreementPersonInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const { id: exchangeId } = exchange;
    const { people } = await lockAgreement(tx, exchangeId, agreementId);
    const change = { exchangeId, action: AGREEMENT_PERSON_REMOVED, subjectId: personId };
    const { person, position, agreementId: former } = await findUndoEntry<RemovedPerson>(tx, change);
    if (former !== agreementId) throw notFound();
    const ids = people.map(({ id }) => id);
    assertRestorable(ids, { id: personId, max: MAX_AGREEMENT_PEOPLE });
    const { memberId } = person;
    if (memberId !== null) {
      if (people.some((other) => other.memberId === memberId)) throw conflict("agreement_person_twice");
      await assertIsMember(tx, exchangeId, memberId);
    }
    await makeRoomAt(tx, agreementPeople(agreementId), position);
    await insertAgreementPeople(actor, tx, { exchange, agreementId, people: [person], position });
    const subject = { type: "AgreementPerson" as const, id: personId };
    await record({ action: "agreement.person_restored", subject, exchangeId, details: { agreementId } });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}
