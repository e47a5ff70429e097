import "server-only";
import { firstAvailable, proposedAddress, sameName } from "@/lib/institutions/names/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { type GroupEntry, listGroups } from "../queries.ts";
import { MAX_TOPICS } from "../rules.ts";
import type { AddTopicInput, TopicInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { lockGroup } from "./lock-group.ts";

/** A code has at most 60 characters; the rest is for the number of a topic that begins alike. */
const MAX_PROPOSAL_LENGTH = 50;

/** The topic of that id, one of the same name, or a new one. */
async function topicIdOf(tx: Tx, record: Recorder, topic: TopicInput): Promise<string> {
  if ("topicId" in topic) {
    const known = await tx.topic.findUnique({ where: { id: topic.topicId }, select: { id: true } });
    if (!known) throw notFound();
    return known.id;
  }
  // Two people who add the same topic at the same moment queue, and get one topic.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('Topic', 0))`;
  const same = await tx.topic.findFirst({ where: { OR: sameName(topic) }, select: { id: true } });
  if (same) return same.id;
  const proposal = proposedAddress(topic, "topic").slice(0, MAX_PROPOSAL_LENGTH).replace(/-$/, "");
  const like = await tx.topic.findMany({
    where: { code: { startsWith: proposal } },
    take: 1000,
    select: { code: true },
  });
  const { nameZh, nameEn } = topic;
  const code = firstAvailable(proposal, new Set(like.map((each) => each.code)));
  const { id } = await tx.topic.create({ data: { code, nameZh, nameEn }, select: { id: true } });
  await record({ action: "group.topic_entered", subject: { type: "Topic", id }, details: { code, nameZh, nameEn } });
  return id;
}

/**
 * Adds a topic to a group, and to the list of topics where it is new. Sent twice with one key, it adds one.
 * @throws as `lockGroup`; not_found where there is no such topic; conflict too_many, key_used_before
 */
export async function addTopic(
  actor: Member,
  { key, groupId, topic, ...ref }: AddTopicInput,
): Promise<{ groups: GroupEntry[] }> {
  await transaction(
    actor,
    async (tx, record) => {
      const { id: exchangeId } = await lockGroup(actor, tx, { ...ref, groupId });
      const topicId = await topicIdOf(tx, record, topic);
      const { _count, _max } = await tx.groupTopic.aggregate({
        where: { groupId },
        _count: true,
        _max: { position: true },
      });
      if (_count >= MAX_TOPICS) throw conflict("too_many");
      await tx.groupTopic.createMany({
        data: [{ groupId, topicId, position: (_max.position ?? 0) + 1 }],
        skipDuplicates: true,
      });
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
