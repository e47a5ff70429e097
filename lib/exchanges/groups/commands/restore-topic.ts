import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { findUndoEntry } from "../../record/queries.ts";
import type { RemoveTopicInput } from "../schema.ts";
import { changeGroup, type GroupsAnswer } from "./change-group.ts";
import { type RemovedTopic, TOPIC_REMOVED } from "./remove-topic.ts";

/**
 * Gives a group back a topic, at its former place.
 * @throws as `lockGroup`; not_found where no such removal is known; conflict changed_meanwhile where it is there
 */
export async function restoreTopic(actor: Member, { topicId, ...group }: RemoveTopicInput): Promise<GroupsAnswer> {
  const { groupId } = group;
  const event = { action: "group.topic_restored", details: { topicId } } as const;
  return changeGroup(actor, group, event, async (tx, exchangeId) => {
    const change = { exchangeId, action: TOPIC_REMOVED, subjectId: topicId, key: groupId };
    const { position } = await findUndoEntry<RemovedTopic>(tx, change);
    const data = { groupId, topicId, position };
    const { count } = await tx.groupTopic.createMany({ data, skipDuplicates: true });
    if (count === 0) throw conflict("changed_meanwhile");
  });
}
