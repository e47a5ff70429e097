import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { listMembersInOrder } from "../queries.ts";
import type { HeadcountValues, SaveHeadcountInput } from "../schema.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockDelegation } from "./lock-delegation.ts";

/**
 * Saves how many people came. Keeps what others saved meanwhile, and answers with it.
 * @throws as `lockDelegation`; conflict headcount_too_small
 */
export async function saveHeadcount(
  actor: Member,
  { changes, ...ref }: SaveHeadcountInput,
): Promise<SavedSection<HeadcountValues>> {
  return transaction(actor, async (tx, record) => {
    const delegation = await lockDelegation(actor, tx, ref);
    const before = { headcount: delegation.headcount };
    const { data, conflicts } = mergeChanges(before, changes);
    if (data.headcount === undefined) return unchanged({ version: delegation.version, values: before, conflicts });
    const values = { ...before, ...data };
    assertCapacity({ ...delegation, ...values }, await listMembersInOrder(actor, tx, delegation.id), []);
    const version = await bumpVersion(actor, tx, delegation, data);
    await record({
      action: "delegation.headcount_saved",
      subject: { type: "Delegation", id: delegation.id },
      exchangeId: delegation.exchangeId,
      details: { changes: changesMade(before, data) },
    });
    return { version, values, conflicts };
  });
}
