import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { movedBefore } from "@/lib/platform/order.ts";
import { lockForRecording } from "../../record/commands/lock-for-recording.ts";
import { lockSection } from "../../record/commands/lock-section.ts";
import { type GroupEntry, groupEntries } from "../queries.ts";
import type { MoveGroupInput } from "../schema.ts";

/**
 * Puts a group directly before another one, or last; its code stays.
 * @throws as `lockForRecording`; not_found where the group was removed; conflict changed_meanwhile where the other was
 */
export async function moveGroup(
  actor: Member,
  { groupId, before, ...ref }: MoveGroupInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockForRecording(actor, tx, ref);
    await lockSection(actor, tx, "groups", exchangeId);
    const groups = await tx.discussionGroup.findMany({
      where: { exchangeId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = groups.map(({ id }) => id);
    if (!order.includes(groupId)) throw notFound();
    const moved = movedBefore(order, groupId, before);
    if (!moved) throw conflict("changed_meanwhile");
    await tx.$executeRaw`
      UPDATE "DiscussionGroup" discussion SET "position" = wanted.place
      FROM unnest(${moved}::uuid[]) WITH ORDINALITY AS wanted(id, place)
      WHERE discussion."id" = wanted.id AND discussion."position" <> wanted.place`;
    await record({
      action: "group.moved",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { from: order.indexOf(groupId) + 1, to: moved.indexOf(groupId) + 1 },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}
