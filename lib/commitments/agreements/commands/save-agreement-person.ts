import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { type AgreementPersonEntry, agreementPersonSelect, toAgreementPerson } from "../queries.ts";
import { isSomebody, withoutStaleMention } from "../rules.ts";
import type { AgreementPersonValues, SaveAgreementPersonInput } from "../schema.ts";
import { assertIsMember } from "./assert-is-member.ts";
import { findRightToName } from "./find-right-to-name.ts";
import { lockAgreementPerson } from "./lock-agreement-person.ts";

/**
 * Saves fields of somebody who signed an agreement or was a witness. Keeps what others changed meanwhile, and answers with
 * it. That readers may see the name of somebody who signs for a party is for those to say who may edit its delegation.
 * @throws as `lockForEditing`; not_found where the person was removed, or the party or the representative is not of this
 *         exchange, or the field is one that the delegation says of a member
 * @throws forbidden not_your_delegation
 * @throws invalid   agreement_person_without_name; conflict represents_oneself
 */
export async function saveAgreementPerson(
  actor: Member,
  { agreementId, personId, changes, ...ref }: SaveAgreementPersonInput,
): Promise<SavedSection<AgreementPersonValues>> {
  return transaction(actor, async (tx, record) => {
    const locked = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const exchangeId = locked.id;
    const { person: before } = await lockAgreementPerson(tx, { exchangeId, agreementId, personId });
    const { data: merged, conflicts } = mergeChanges(before.values, changes);
    const mayMark = await findRightToName(actor, tx, locked, { ...before.values, ...merged });
    const data = withoutStaleMention(before.values, merged, mayMark);
    if (Object.keys(data).length === 0) {
      return unchanged({ version: before.version, values: before.values, conflicts });
    }
    if (data.namedInPublic === true && !mayMark)
      throw new Refusal("forbidden", "not_your_delegation").of("namedInPublic");
    await assertRight(tx, locked, { before, data });
    const row = await tx.agreementPerson.update({
      where: { id: personId },
      data: { ...data, version: { increment: 1 } },
      select: agreementPersonSelect,
    });
    await record({
      action: "agreement.person_saved",
      subject: { type: "AgreementPerson", id: personId },
      exchangeId,
      details: { agreementId, changes: changesMade(before.values, data) },
    });
    const saved = toAgreementPerson(row);
    return { version: saved.version, values: saved.values, conflicts };
  });
}

async function assertRight(
  tx: Tx,
  exchange: LockedRecord,
  { before, data }: { before: AgreementPersonEntry; data: Partial<AgreementPersonValues> },
): Promise<void> {
  const { role: _role, representativeId, ...ofWords } = data;
  const [foreign] = before.memberId === null ? [] : Object.keys(ofWords);
  if (foreign) throw notFound().of(foreign);
  if (before.memberId === null && !isSomebody({ ...before.values, ...data }))
    throw new Refusal("invalid", "agreement_person_without_name").of("nameZh", "nameEn", "titleZh", "titleEn");
  const { partyId } = data;
  if (partyId && exchange.parties.every(({ id }) => id !== partyId)) throw notFound().of("partyId");
  if (!representativeId) return;
  if (representativeId === before.memberId) throw conflict("represents_oneself").of("representativeId");
  await assertIsMember(tx, exchange.id, representativeId);
}
