import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { RemoveTopicInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

/**
 * Takes a topic from a group; it stays in the list of topics.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function removeTopic(actor: Member, { topicId, ...group }: RemoveTopicInput): Promise<GroupsAnswer> {
  const event = { action: "group.topic_removed", details: { topicId } } as const;
  return changeGroup(actor, group, event, async (tx) => {
    const { count } = await tx.groupTopic.deleteMany({ where: { groupId: group.groupId, topicId } });
    if (count === 0) throw notFound();
  });
}
