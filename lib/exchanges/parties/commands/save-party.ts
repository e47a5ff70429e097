import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { assertChangeable, lockRecord } from "../../record/commands/lock-record.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { mayEditParty } from "../policy.ts";
import { findParty, partyValuesSelect, valuesOfParty } from "../queries.ts";
import type { PartyValues, SavePartyInput } from "../schema.ts";

/**
 * Saves fields that belong to one party alone. Keeps what others changed meanwhile, and answers with it.
 * @throws not_found; forbidden; invalid where the coordinator is no account of the institution; conflict record_closed,
 *         not_a_party
 */
export async function saveParty(
  actor: Member,
  { institution, changes, version: _version, ...ref }: SavePartyInput,
): Promise<SavedSection<PartyValues>> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockRecord(actor, tx, ref.code, "shared");
    const { id, institutionId } = await findParty(tx, exchange, institution);
    assertMay(mayEditParty(actor, { institutionId }));
    assertChangeable(exchange);
    await lockSections(actor, tx, exchange.id, ["PARTIES"]);
    const select = partyValuesSelect;
    const row = await tx.exchangeParty.findUniqueOrThrow({ where: { id }, select });
    const before = valuesOfParty(row);
    const { data, conflicts } = mergeChanges(before, changes);
    if (Object.keys(data).length === 0) return unchanged({ version: row.version, values: before, conflicts });
    const saved = await tx.exchangeParty.update({
      where: { id },
      data: {
        ...(data.fileNumber !== undefined && { fileNumber: data.fileNumber }),
        ...(data.coordinator !== undefined && {
          coordinatorId: await coordinatorId(tx, { institutionId, code: data.coordinator }),
        }),
        version: { increment: 1 },
      },
      select,
    });
    await record({
      action: "party.saved",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { changes: changesMade(before, data) },
    });
    return { version: saved.version, values: valuesOfParty(saved), conflicts };
  });
}

async function coordinatorId(
  tx: Tx,
  { institutionId, code }: { institutionId: string; code: string | null },
): Promise<string | null> {
  if (code === null) return null;
  const account = await tx.user.findFirst({
    where: { code, institutionId, status: "ACTIVE" },
    select: { id: true },
  });
  if (!account) throw new Refusal("invalid", "invalid").of("coordinator");
  return account.id;
}
