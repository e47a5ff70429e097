import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { type GroupEntry, listGroups } from "../queries.ts";
import { MAX_TOPICS } from "../rules.ts";
import type { AddTopicInput, TopicInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { findOrCreateTopic } from "./find-or-create-topic.ts";
import { lockGroup } from "./lock-group.ts";

/**
 * The topic to add: a known one, or one found or created by its name.
 * @throws not_found
 */
async function topicIdOf(actor: Member, tx: Tx, record: Recorder, topic: TopicInput): Promise<string> {
  if (!("topicId" in topic)) return (await findOrCreateTopic(actor, tx, record, topic)).id;
  const known = await tx.topic.findUnique({ where: { id: topic.topicId }, select: { id: true } });
  if (!known) throw notFound();
  return known.id;
}

/**
 * Adds a topic to a discussion group, and creates the topic where none has its name. A second send with the same key
 * changes nothing.
 * @throws as `lockGroup`; not_found where the topic does not exist; conflict too_many, key_used_before
 */
export async function addTopic(
  actor: Member,
  { key, groupId, topic, ...ref }: AddTopicInput,
): Promise<{ groups: GroupEntry[] }> {
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
      const topicId = await topicIdOf(actor, tx, record, topic);
      const topics = { table: "GroupTopic", column: "position", of: { groupId } } as const;
      const position = await placeAfterLast(tx, topics, { max: MAX_TOPICS });
      await tx.groupTopic.createMany({ data: [{ groupId, topicId, position }], skipDuplicates: true });
      await bumpVersion(tx, groupId);
      await record({
        action: "group.topic_added",
        subject: { type: "DiscussionGroup", id: groupId },
        exchangeId,
        details: { topicId },
      });
      return { topicId };
    },
    { once: { action: "group.add_topic", key, input: { groupId, topic, ...ref } } },
  );
  return { groups: await listGroups(actor, ref.code) };
}
