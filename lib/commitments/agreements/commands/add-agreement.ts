import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { type AgreementEntry, agreementList, listAgreements } from "../queries.ts";
import { type AddAgreementInput, MAX_AGREEMENTS } from "../schema.ts";

/**
 * Adds an agreement at the end of those of an exchange, signed by its hosts and guests. Sent twice with one key, it adds one.
 * @throws as `lockForEditing`; conflict too_many, key_used_before
 */
export async function addAgreement(actor: Member, { key, ...input }: AddAgreementInput): Promise<AgreementEntry[]> {
  const { title, locale, kind } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId, parties } = await lockForEditing(actor, tx, input, ["AGREEMENTS"]);
      const position = await placeAfterLast(tx, agreementList(exchangeId), { max: MAX_AGREEMENTS });
      const signing = parties.filter(({ role }) => role !== "OBSERVER").map(({ id: partyId }) => ({ partyId }));
      const { id } = await tx.agreement.create({
        data: {
          exchangeId,
          position,
          kind,
          titleZh: locale === "zh" ? title : null,
          titleEn: locale === "en" ? title : null,
          parties: { createMany: { data: signing } },
        },
        select: { id: true },
      });
      const subject = { type: "Agreement" as const, id };
      await record({ action: "agreement.added", subject, exchangeId, details: { title, locale, kind } });
      return {};
    },
    { once: { action: "agreement.add", key, input } },
  );
  // Read after the commit, so that a repeated request gets the current agreements too.
  return listAgreements(actor, input.code);
}
