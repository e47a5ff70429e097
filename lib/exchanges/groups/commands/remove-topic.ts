import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { storeUndoEntry } from "../../record/commands/store-undo-entry.ts";
import type { RemoveTopicInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";

export const TOPIC_REMOVED = "group.topic_removed";

/** The place of a topic in its group, which is the key of the entry. */
export type RemovedTopic = { position: number };

/**
 * Takes a topic from a group; it stays in the list of topics. `restoreTopic` undoes that.
 * @throws as `lockGroup`; not_found where somebody else did so before
 */
export async function removeTopic(actor: Member, { topicId, ...group }: RemoveTopicInput): Promise<GroupsAnswer> {
  const { groupId } = group;
  const event = { action: TOPIC_REMOVED, details: { topicId } } as const;
  return changeGroup(actor, group, event, async (tx, exchangeId) => {
    const topic = await tx.groupTopic.findFirst({ where: { groupId, topicId }, select: { position: true } });
    if (!topic) throw notFound();
    await tx.groupTopic.deleteMany({ where: { groupId, topicId } });
    const before: RemovedTopic = topic;
    await storeUndoEntry(actor, tx, { exchangeId, action: TOPIC_REMOVED, subjectId: topicId, key: groupId, before });
  });
}
