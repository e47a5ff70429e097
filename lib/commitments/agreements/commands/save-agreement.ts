import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { agreementSelect, toAgreement } from "../queries.ts";
import { validityProblem } from "../rules.ts";
import type { AgreementValues, SaveAgreementInput } from "../schema.ts";
import { lockAgreement } from "./lock-agreement.ts";

/**
 * Saves fields of an agreement. Keeps what others changed meanwhile, and answers with it. It may be signed on any day,
 * also after the exchange.
 * @throws as `lockForEditing`; not_found where the agreement was removed, or a party is none of this exchange
 * @throws invalid agreement_without_title, validity_out_of_order
 */
export async function saveAgreement(
  actor: Member,
  { agreementId, changes, ...ref }: SaveAgreementInput,
): Promise<SavedSection<AgreementValues>> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId, parties } = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const before = await lockAgreement(tx, exchangeId, agreementId);
    const { data, conflicts } = mergeChanges(before.values, changes);
    if (Object.keys(data).length === 0) {
      return unchanged({ version: before.version, values: before.values, conflicts });
    }
    const values = { ...before.values, ...data };
    if (values.titleZh === null && values.titleEn === null)
      throw new Refusal("invalid", "agreement_without_title").of("titleZh", "titleEn");
    const wrong = validityProblem(values);
    if (wrong) throw new Refusal("invalid", wrong).of("validFrom", "validTo");
    const { partyIds, day, validFrom, validTo, ...texts } = data;
    if (partyIds) {
      if (partyIds.some((id) => parties.every((party) => party.id !== id))) throw notFound().of("partyIds");
      await writeParties(tx, { exchangeId, agreementId, partyIds });
    }
    const row = await tx.agreement.update({
      where: { id: agreementId },
      data: {
        ...texts,
        ...(day !== undefined && { day: dateOrNull(day) }),
        ...(validFrom !== undefined && { validFrom: dateOrNull(validFrom) }),
        ...(validTo !== undefined && { validTo: dateOrNull(validTo) }),
        version: { increment: 1 },
      },
      select: agreementSelect,
    });
    await record({
      action: "agreement.saved",
      subject: { type: "Agreement", id: agreementId },
      exchangeId,
      details: { changes: changesMade(before.values, data) },
    });
    const saved = toAgreement(row);
    return { version: saved.version, values: saved.values, conflicts };
  });
}

const dateOrNull = (day: CalendarDay | null) => day && dateOf(day);

async function writeParties(
  tx: Tx,
  { exchangeId, agreementId, partyIds }: { exchangeId: string; agreementId: string; partyIds: readonly string[] },
): Promise<void> {
  await tx.agreementParty.deleteMany({ where: { agreementId } });
  await tx.agreementParty.createMany({
    data: [...new Set(partyIds)].map((partyId) => ({ exchangeId, agreementId, partyId })),
  });
}
