import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, Refusal } from "@/lib/platform/errors.ts";
import { findPartyUses } from "../../party-uses/queries.ts";
import { isRemovable } from "../../party-uses/rules.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import { rolesProblem } from "../../rules.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import type { RemovePartyInput } from "../schema.ts";

/**
 * Removes an institution from a record that holds nothing about it yet.
 * @throws not_found; forbidden; conflict record_closed, not_a_party, what `rolesProblem` says,
 *         party_in_use, with what uses it, where its delegation has members or a headcount, it has a file number or a coordinator, one of its bases
 *         is visited, its units are paired or were on a visit, items or groups are at its stop, or the report is its own
 */
export async function removeParty(actor: Member, { institution, ...ref }: RemovePartyInput): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockForEditing(actor, tx, ref, ["PARTIES"], "exclusive");
    const { id, institutionId, role } = await findParty(tx, exchange, institution);
    const rest = exchange.parties.filter((party) => party.id !== id).map((party) => party.role);
    const wrong = rolesProblem(exchange.kind, rest);
    if (wrong) throw conflict(wrong);
    const uses = await findPartyUses(tx, { exchangeId: exchange.id, id, institutionId });
    if (!isRemovable(uses)) throw new Refusal("conflict", "party_in_use", uses);
    const before = await findTitles(tx, exchange.id);
    const { unitId } = await tx.exchangeParty.delete({ where: { id }, select: { unitId: true } });
    const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before });
    await record({
      action: "party.removed",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { institutionId, unitId, role, ...renewed },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}
