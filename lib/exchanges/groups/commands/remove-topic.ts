import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type GroupEntry, groupEntries } from "../queries.ts";
import type { RemoveTopicInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * Takes a topic from a group; it stays in the list of topics.
 * @throws as `lockGroup`; not_found where somebody else was quicker
 */
export async function removeTopic(
  actor: Member,
  { groupId, topicId, ...ref }: RemoveTopicInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.groupTopic.deleteMany({ where: { groupId, topicId } });
    if (count === 0) throw notFound();
    await bumpVersion(tx, groupId);
    await record({
      action: "group.topic_removed",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId,
      details: { topicId },
    });
    return { groups: await groupEntries(tx, exchangeId) };
  });
}
