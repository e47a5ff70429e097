import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { putBack, takeFormerPlace } from "../../record/commands/move-row.ts";
import { type GroupEntry, groupList, listGroupEntries } from "../queries.ts";
import type { GroupRef } from "../schema.ts";
import { GROUP_MOVED } from "./move-group.ts";

/**
 * Takes the actor's last move of a group back.
 * @throws as `lockForEditing`; not_found where no such move is known, or the group was removed
 */
export async function undoMoveGroup(actor: Member, { groupId, ...ref }: GroupRef): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForEditing(actor, tx, ref, ["GROUPS"]);
    const former = await takeFormerPlace(actor, tx, { exchangeId, action: GROUP_MOVED, subjectId: groupId });
    const details = await putBack(tx, groupList(exchangeId), groupId, former);
    const subject = { type: "DiscussionGroup" as const, id: groupId };
    await record({ action: "group.move_undone", subject, exchangeId, details });
    return { groups: await listGroupEntries(tx, exchangeId) };
  });
}
