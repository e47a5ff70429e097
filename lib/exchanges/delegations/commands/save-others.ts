import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { findOthers, listCounts } from "../../others/queries.ts";
import { peopleCounted, withoutStaleLabelMark } from "../../others/rules.ts";
import type { OthersValues } from "../../others/schema.ts";
import { listMembersInOrder } from "../queries.ts";
import type { SaveOthersInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

/**
 * Saves fields of a line of people without names. Keeps what others changed meanwhile, and answers with it.
 * @throws as `lockDelegation`; not_found where the line was removed; invalid others_without_label
 * @throws conflict headcount_too_small
 */
export async function saveOthers(
  actor: Member,
  { othersId, changes, ...ref }: SaveOthersInput,
): Promise<SavedSection<OthersValues>> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const before = await findOthers(tx, delegation.id, othersId);
    const { data: merged, conflicts } = mergeChanges<OthersValues>(before, changes);
    const data = withoutStaleLabelMark(before, merged);
    if (Object.keys(data).length === 0) return unchanged({ version: delegation.version, values: before, conflicts });
    const values = { ...before, ...data };
    if (values.labelZh === null && values.labelEn === null)
      throw new Refusal("invalid", "others_without_label").of("labelZh", "labelEn");
    if (data.count !== undefined) await assertCovered(actor, tx, delegation, { id: othersId, count: data.count });
    await tx.delegationOthers.update({ where: { id: othersId }, data, select: { id: true } });
    const version = await bumpVersion(actor, tx, delegation);
    await record({
      action: "delegation.others_saved",
      subject: { type: "DelegationOthers", id: othersId },
      exchangeId: delegation.exchangeId,
      details: { changes: changesMade(before, data) },
    });
    return { version, values, conflicts };
  });
}

async function assertCovered(
  actor: Member,
  tx: Tx,
  delegation: LockedDelegation,
  changed: { id: string; count: number | null },
): Promise<void> {
  const lines = (await listCounts(tx, delegation.id)).map((line) => (line.id === changed.id ? changed : line));
  const members = await listMembersInOrder(actor, tx, delegation.id);
  assertCapacity({ ...delegation, counted: peopleCounted(lines) }, members, []);
}
