import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { moveInList } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { type GroupEntry, groupList, listGroupEntries } from "../queries.ts";
import type { MoveGroupInput } from "../schema.ts";

/**
 * Moves a group directly before another one, or to the end; its code stays.
 * @throws as `lockForEditing`; not_found where the group was removed; conflict changed_meanwhile where the other was
 */
export async function moveGroup(
  actor: Member,
  { groupId, before, ...ref }: MoveGroupInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["GROUPS"]);
    const details = await moveInList(tx, groupList(exchangeId), { id: groupId, before });
    await record({ action: "group.moved", subject: { type: "DiscussionGroup", id: groupId }, exchangeId, details });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}
