import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { idsInOrder, makeRoomAt } from "@/lib/platform/ordered-list.ts";
import { othersList } from "../../others/queries.ts";
import { MAX_OTHERS, peopleCounted } from "../../others/rules.ts";
import { findUndoEntry } from "../../record/queries.ts";
import { assertRestorable } from "../../record/rules.ts";
import { findRoster, listMembersInOrder, type Roster } from "../queries.ts";
import type { OthersInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";
import { OTHERS_REMOVED, type RemovedOthers } from "./remove-others.ts";

/**
 * Restores a removed line of people without names in its place.
 * @throws as `lockDelegation`; not_found where no removal from this delegation is known
 * @throws conflict changed_meanwhile where it was restored before; too_many, headcount_too_small
 */
export async function restoreOthers(actor: Member, { othersId, ...ref }: OthersInput): Promise<Roster> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const { id: delegationId, exchangeId } = delegation;
    const list = othersList(delegationId);
    assertRestorable(await idsInOrder(tx, list), { id: othersId, max: MAX_OTHERS });
    const change = { exchangeId, action: OTHERS_REMOVED, subjectId: othersId };
    const removed = await findUndoEntry<RemovedOthers>(tx, change);
    if (removed.delegationId !== delegationId) throw notFound();
    const { others } = removed;
    const counted = delegation.counted + peopleCounted([others]);
    assertCapacity({ ...delegation, counted }, await listMembersInOrder(actor, tx, delegationId), []);
    await makeRoomAt(tx, list, others.position);
    await tx.delegationOthers.create({
      data: { ...others, id: othersId, delegationId, exchangeId },
      select: { id: true },
    });
    await bumpVersion(actor, tx, delegation);
    const subject = { type: "DelegationOthers" as const, id: othersId };
    await record({ action: "delegation.others_restored", subject, exchangeId });
    return findRoster(tx, delegationId);
  });
}
