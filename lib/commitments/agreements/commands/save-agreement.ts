import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { renewableBy } from "../../renewals/queries.ts";
import { type AgreementEntry, agreementSelect, toAgreement, withRenewed } from "../queries.ts";
import { validityProblem } from "../rules.ts";
import type { AgreementValues, SaveAgreementInput } from "../schema.ts";
import { lockAgreement } from "./lock-agreement.ts";

/**
 * Saves fields of an agreement. Keeps what others changed meanwhile, and answers with it. It may be signed on any day,
 * also after the exchange.
 * @throws as `lockForEditing`; not_found where the agreement was removed, a party is none of this exchange, or there is no
 *         earlier agreement of its parties with that id that the actor may see
 * @throws invalid agreement_without_title, validity_out_of_order
 */
export async function saveAgreement(
  actor: Member,
  { agreementId, changes, ...ref }: SaveAgreementInput,
): Promise<SavedSection<AgreementValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["AGREEMENTS"]);
    const { id: exchangeId, parties } = exchange;
    const before = await seenBy(actor, tx, await lockAgreement(tx, exchangeId, agreementId));
    const { data, conflicts } = mergeChanges(before.values, changes);
    if (Object.keys(data).length === 0) {
      return unchanged({ version: before.version, values: before.values, conflicts });
    }
    const values = { ...before.values, ...data };
    if (values.titleZh === null && values.titleEn === null)
      throw new Refusal("invalid", "agreement_without_title").of("titleZh", "titleEn");
    const wrong = validityProblem(values);
    if (wrong) throw new Refusal("invalid", wrong).of("validFrom", "validTo");
    if (data.renewsId) await assertRenewable(actor, tx, exchange, data.renewsId);
    const { partyIds } = data;
    if (partyIds) {
      if (partyIds.some((id) => parties.every((party) => party.id !== id))) throw notFound().of("partyIds");
      await writeParties(tx, { exchangeId, agreementId, partyIds });
    }
    const row = await tx.agreement.update({
      where: { id: agreementId },
      data: columnsOf(data),
      select: agreementSelect,
    });
    await record({
      action: "agreement.saved",
      subject: { type: "Agreement", id: agreementId },
      exchangeId,
      details: { changes: changesMade(before.values, data) },
    });
    const saved = await seenBy(actor, tx, toAgreement(row));
    return { version: saved.version, values: saved.values, conflicts };
  });
}

/** An agreement as the actor sees it: an earlier one of which the actor may not know is none. */
async function seenBy(actor: Member, tx: Tx, agreement: AgreementEntry): Promise<AgreementEntry> {
  const [seen] = await withRenewed(tx, actor, [agreement]);
  return seen ?? agreement;
}

/** @throws not_found where the agreement cannot be renewed by one of the record, or the actor may not see it */
async function assertRenewable(actor: Member, tx: Tx, { id, parties }: LockedRecord, renewsId: string): Promise<void> {
  const { lastDay } = await tx.exchange.findUniqueOrThrow({ where: { id }, select: { lastDay: true } });
  const where = { AND: [{ id: renewsId }, renewableBy(actor, { id, lastDay, parties })] };
  if ((await tx.agreement.count({ where })) === 0) throw notFound().of("renewsId");
}

function columnsOf({ partyIds: _parties, day, validFrom, validTo, ...texts }: Partial<AgreementValues>) {
  return {
    ...texts,
    ...(day !== undefined && { day: dateOrNull(day) }),
    ...(validFrom !== undefined && { validFrom: dateOrNull(validFrom) }),
    ...(validTo !== undefined && { validTo: dateOrNull(validTo) }),
    version: { increment: 1 },
  };
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
