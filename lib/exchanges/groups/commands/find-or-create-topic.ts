import "server-only";
import { codeStem, firstAvailable, type Names, proposedAddress, sameName } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { findOrCreate } from "@/lib/platform/find-or-create.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";

/** The largest number of codes with the same beginning that are loaded. */
const MAX_ALIKE = 1000;

/**
 * Finds the topic that has the name, or creates it.
 * @returns `isNew` says that it was created
 */
export const findOrCreateTopic = (
  _actor: Writer,
  tx: Tx,
  record: Recorder,
  { nameZh, nameEn }: Names,
): Promise<{ id: string; isNew: boolean }> =>
  findOrCreate({
    lock: () => takeAdvisoryLock(tx, "Topic"),
    find: () => tx.topic.findFirst({ where: { OR: sameName({ nameZh, nameEn }) }, select: { id: true } }),
    create: () => insertTopic(tx, record, { nameZh, nameEn }),
  });

async function insertTopic(tx: Tx, record: Recorder, { nameZh, nameEn }: Names): Promise<{ id: string }> {
  const proposal = codeStem(proposedAddress({ nameZh, nameEn }, "topic"));
  const where = { code: { startsWith: proposal } };
  const alike = await tx.topic.findMany({ where, take: MAX_ALIKE, select: { code: true } });
  const code = firstAvailable(proposal, new Set(alike.map((topic) => topic.code)));
  const { id } = await tx.topic.create({ data: { code, nameZh, nameEn }, select: { id: true } });
  await record({ action: "group.topic_entered", subject: { type: "Topic", id }, details: { code, nameZh, nameEn } });
  return { id };
}
