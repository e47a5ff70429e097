import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { moveRow } from "../../record/commands/move-row.ts";
import { type GroupEntry, groupList, listGroupEntries } from "../queries.ts";
import type { MoveGroupInput } from "../schema.ts";

export const GROUP_MOVED = "group.moved";

/**
 * Moves a group directly before another one, or to the end; its code stays. `undoMoveGroup` takes that back.
 * @throws as `lockForEditing`; not_found where the group was removed; conflict changed_meanwhile where the other was
 */
export async function moveGroup(
  actor: Member,
  { groupId, before, ...ref }: MoveGroupInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["GROUPS"]);
    const move = { exchangeId, action: GROUP_MOVED, subjectId: groupId, list: groupList(exchangeId), before };
    const details = await moveRow(actor, tx, move);
    await record({ action: GROUP_MOVED, subject: { type: "DiscussionGroup", id: groupId }, exchangeId, details });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}
