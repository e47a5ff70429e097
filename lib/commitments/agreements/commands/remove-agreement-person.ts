import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import { storeUndoEntry } from "@/lib/exchanges/record/commands/store-undo-entry.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { type AgreementEntry, type AgreementPersonEntry, listAgreementsOfRecord } from "../queries.ts";
import type { AgreementPersonInput } from "../schema.ts";
import { lockAgreementPerson } from "./lock-agreement-person.ts";

export const AGREEMENT_PERSON_REMOVED = "agreement.person_removed";

/** What each removal deletes of a person; of a member with the name, for the list of what can be taken back. */
const removedSelect = {
  position: true,
  member: { select: { nameZh: true, nameEn: true, titleZh: true, titleEn: true } },
} as const;

/**
 * Removes somebody from an agreement. `restoreAgreementPerson` undoes that.
 * @throws as `lockForEditing`; not_found where somebody else removed the person or the agreement first
 */
export async function removeAgreementPerson(
  actor: Member,
  { agreementId, personId, ...ref }: AgreementPersonInput,
): Promise<AgreementEntry[]> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const { person } = await lockAgreementPerson(tx, { exchangeId, agreementId, personId });
    const row = await tx.agreementPerson.delete({ where: { id: personId }, select: removedSelect });
    const { position, member } = row;
    const { nameZh, nameEn, titleZh, titleEn } = member ?? person.values;
    const before: RemovedPerson = { agreementId, position, person, nameZh, nameEn, titleZh, titleEn };
    await storeUndoEntry(actor, tx, { exchangeId, action: AGREEMENT_PERSON_REMOVED, subjectId: personId, before });
    const subject = { type: "AgreementPerson" as const, id: personId };
    await record({ action: AGREEMENT_PERSON_REMOVED, subject, exchangeId, details: before });
    return listAgreementsOfRecord(tx, actor, exchangeId);
  });
}

export type RemovedPerson = {
  agreementId: string;
  position: number;
  person: AgreementPersonEntry;
  nameZh: string | null;
  nameEn: string | null;
  titleZh: string | null;
  titleEn: string | null;
};
