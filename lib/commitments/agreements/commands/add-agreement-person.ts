import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { type AgreementEntry, agreementPeople, listAgreements } from "../queries.ts";
import { isSomebody } from "../rules.ts";
import { type AddAgreementPersonInput, MAX_AGREEMENT_PEOPLE } from "../schema.ts";
import { assertIsMember } from "./assert-is-member.ts";
import { lockAgreement } from "./lock-agreement.ts";

/**
 * Adds somebody who signed an agreement or was a witness, as the last one: a member of a delegation of the exchange, or
 * somebody in words, whom readers do not see yet. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; not_found where the agreement was removed, or the member or the party is not of this exchange
 * @throws invalid  agreement_person_without_name
 * @throws conflict agreement_person_twice, too_many, key_used_before
 */
export async function addAgreementPerson(
  actor: Member,
  { key, ...input }: AddAgreementPersonInput,
): Promise<AgreementEntry[]> {
  const { agreementId, role, person } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId, parties } = await lockForEditing(actor, tx, input, ["AGREEMENTS"]);
      const { people } = await lockAgreement(tx, exchangeId, agreementId);
      const { kind, ...facts } = person;
      if (person.kind === "member") {
        await assertIsMember(tx, exchangeId, person.memberId);
        if (people.some(({ memberId }) => memberId === person.memberId)) throw conflict("agreement_person_twice");
      } else {
        if (!isSomebody(person)) throw new Refusal("invalid", "agreement_person_without_name");
        if (person.partyId !== null && parties.every(({ id }) => id !== person.partyId)) throw notFound();
      }
      const position = await placeAfterLast(tx, agreementPeople(agreementId), { max: MAX_AGREEMENT_PEOPLE });
      const { id } = await tx.agreementPerson.create({
        data: { agreementId, exchangeId, position, role, ...facts },
        select: { id: true },
      });
      const subject = { type: "AgreementPerson" as const, id };
      await record({ action: "agreement.person_added", subject, exchangeId, details: { agreementId, role, kind } });
      return {};
    },
    { once: { action: "agreement.add_person", key, input } },
  );
  return listAgreements(actor, input.code);
}
