import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { onceAtMoment } from "@/lib/platform/moments.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { nameWithMarks } from "../queries.ts";
import { findRecordId } from "../record/queries.ts";
import { MAX_GROUPS, type SeatRole } from "./rules.ts";
import type { GroupValues } from "./schema.ts";

/** A discussion group as staff see it. */
export type GroupEntry = {
  id: string;
  /** "G1" */
  code: string;
  version: number;
  values: GroupValues;
  pairings: { hostUnitId: string; guestUnitId: string; host: Localized; guest: Localized }[];
  seats: { memberId: string; role: SeatRole }[];
  topics: TopicChoice[];
};

export type TopicChoice = { id: string; name: Localized };

const groupEntrySelect = {
  id: true,
  code: true,
  version: true,
  nameZh: true,
  nameEn: true,
  itemId: true,
  stopId: true,
  status: true,
  pairings: {
    orderBy: [{ position: "asc" }, { hostUnitId: "asc" }],
    select: {
      hostUnitId: true,
      guestUnitId: true,
      hostUnit: { select: nameWithMarks },
      guestUnit: { select: nameWithMarks },
    },
  },
  participants: {
    orderBy: [{ member: { delegationId: "asc" } }, { member: { protocolOrder: "asc" } }],
    select: { memberId: true, role: true },
  },
  topics: {
    orderBy: [{ position: "asc" }, { topicId: "asc" }],
    select: { topic: { select: { id: true, nameZh: true, nameEn: true } } },
  },
} satisfies Prisma.DiscussionGroupSelect;

type GroupRow = Prisma.DiscussionGroupGetPayload<{ select: typeof groupEntrySelect }>;

export const toTopic = ({
  id,
  ...names
}: {
  id: string;
  nameZh: string | null;
  nameEn: string | null;
}): TopicChoice => ({
  id,
  name: nameOf(names),
});

const toGroup = ({ id, code, version, pairings, participants, topics, ...values }: GroupRow): GroupEntry => ({
  id,
  code,
  version,
  values,
  pairings: pairings.map(({ hostUnit, guestUnit, ...pair }) => ({
    ...pair,
    host: nameOf(hostUnit),
    guest: nameOf(guestUnit),
  })),
  seats: participants,
  topics: topics.map(({ topic }) => toTopic(topic)),
});

/** The order of the groups of a record. */
export const groupList = (exchangeId: string): OrderedList => ({
  table: "DiscussionGroup",
  column: "position",
  of: { exchangeId },
});

/** The groups of a record in their order; at most 100. The caller has checked that the reader may see it. */
export const listGroupEntries = (tx: ReadTx | Tx, exchangeId: string): Promise<GroupEntry[]> =>
  onceAtMoment(tx, `groups of ${exchangeId}`, () => findGroupEntries(tx, exchangeId));

async function findGroupEntries(tx: ReadTx | Tx, exchangeId: string): Promise<GroupEntry[]> {
  const asked = {
    where: { exchangeId },
    orderBy: [{ position: "asc" as const }, { id: "asc" as const }],
    take: MAX_GROUPS,
    relationLoadStrategy: "join" as const,
    select: groupEntrySelect,
  };
  return (await tx.discussionGroup.findMany(asked)).map(toGroup);
}

/**
 * The groups of a record as they are now.
 * @throws not_found where the actor may not see the record
 */
export async function listGroups(actor: Member, code: string): Promise<GroupEntry[]> {
  return read(actor, async (tx) => {
    const exchangeId = await findRecordId(tx, actor, code);
    if (exchangeId === null) throw notFound();
    return listGroupEntries(tx, exchangeId);
  });
}
