import "server-only";
import { toUnitMention, type UnitMention, unitMention } from "@/lib/institutions/public.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

const MAX_GROUPS = 100;

/** A discussion group: which schools of the two sides met, and on which topics. */
export type PublicGroup = {
  /** "G1"; unique in the exchange */
  code: string;
  name: Localized | null;
  pairings: { host: UnitMention; guest: UnitMention }[];
  topics: Localized[];
};

export const groupsSelect = {
  where: { status: { not: "CANCELLED" } },
  orderBy: { position: "asc" },
  take: MAX_GROUPS,
  select: {
    code: true,
    nameZh: true,
    nameEn: true,
    pairings: {
      orderBy: [{ position: "asc" }, { hostUnitId: "asc" }],
      select: { hostUnit: { select: unitMention }, guestUnit: { select: unitMention } },
    },
    topics: {
      orderBy: [{ position: "asc" }, { topicId: "asc" }],
      select: { topic: { select: { nameZh: true, nameEn: true } } },
    },
  },
} satisfies Prisma.Exchange$groupsArgs;

type GroupRow = Prisma.DiscussionGroupGetPayload<{ select: (typeof groupsSelect)["select"] }>;

export function toPublicGroup(row: GroupRow): PublicGroup {
  return {
    code: row.code,
    name: labelOrNull(row.nameZh, row.nameEn),
    pairings: row.pairings.map((pairing) => ({
      host: toUnitMention(pairing.hostUnit),
      guest: toUnitMention(pairing.guestUnit),
    })),
    topics: row.topics.map(({ topic }) => nameOf(topic)),
  };
}
