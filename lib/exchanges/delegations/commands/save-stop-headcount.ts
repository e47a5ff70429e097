import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import type { HeadcountValues, SaveStopHeadcountInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Saves how many of a delegation were at the stop of one host, beside how many came in all; null takes the number away.
 * Keeps what others saved meanwhile, and answers with it.
 * @throws as `lockDelegation`; conflict not_a_party where the stop is of no host of the exchange, or of the delegation itself
 */
export async function saveStopHeadcount(
  actor: Member,
  { changes, stopId, ...ref }: SaveStopHeadcountInput,
): Promise<SavedSection<HeadcountValues>> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id: delegationId, exchangeId, institutionId } = delegation;
    const host = delegation.record.parties.find(({ id, role }) => id === stopId && role === "HOST");
    if (!host || host.institutionId === institutionId) throw conflict("not_a_party");
    const row = await tx.stopHeadcount.findFirst({ where: { delegationId, stopId }, select: { headcount: true } });
    const before: HeadcountValues = { headcount: row?.headcount ?? null };
    const { data, conflicts } = mergeChanges(before, changes);
    if (data.headcount === undefined) return unchanged({ version: delegation.version, values: before, conflicts });
    await tx.stopHeadcount.deleteMany({ where: { delegationId, stopId } });
    const { headcount } = data;
    if (headcount !== null)
      await tx.stopHeadcount.createMany({ data: [{ delegationId, stopId, exchangeId, headcount }] });
    const version = await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.stop_headcount_saved",
      subject: { type: "Delegation", id: delegationId },
      exchangeId,
      details: { stopId, changes: changesMade(before, data) },
    });
    return { version, values: { headcount }, conflicts };
  });
}
