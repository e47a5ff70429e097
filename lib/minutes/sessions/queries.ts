import "server-only";
import { nameWithMarks } from "@/lib/exchanges/queries.ts";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadConfidential } from "../policy.ts";
import { type MinuteItemEntry, minuteItemSelect, readableItems, toMinuteItem } from "../queries.ts";
import type { MinuteOwner, MinuteValues } from "../schema.ts";
import { MAX_ITEMS } from "../schema.ts";

const MAX_SESSIONS = 100;
/** A record with more items sends those of a session when the session is opened. */
const MAX_SENT_AT_ONCE = 60;

/** A session that has minutes or can have them: a plenary or a discussion group. */
export type SessionEntry = {
  owner: MinuteOwner;
  /** "G2"; null for a plenary */
  code: string | null;
  title: Localized | null;
  /** the schools that sat together, where the group has no name of its own */
  schools: Localized[];
  minute: {
    id: string;
    version: number;
    values: MinuteValues;
    count: number;
    /** null: not sent; `openMinute` finds them */
    items: MinuteItemEntry[] | null;
  } | null;
};

const minuteSelect = { id: true, version: true, status: true } satisfies Prisma.MinuteSelect;

type MinuteRow = Prisma.MinuteGetPayload<{ select: typeof minuteSelect }>;

/**
 * The sessions of a record with their minutes, plenaries first; none where the actor may not see it. Confidential items
 * are neither shown to nor counted for those who may not read them.
 * @param options.open the ids of minutes whose items are sent, however many items the record has
 */
export async function listSessions(
  actor: Member,
  code: string,
  { open = [] }: { open?: readonly string[] } = {},
): Promise<SessionEntry[]> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        id: true,
        parties: { select: { institutionId: true, role: true } },
        items: {
          where: { kind: "PLENARY" },
          orderBy: [{ day: "asc" }, { position: "asc" }],
          take: MAX_SESSIONS,
          select: { id: true, titleZh: true, titleEn: true, minute: { select: minuteSelect } },
        },
        groups: {
          orderBy: [{ position: "asc" }, { id: "asc" }],
          take: MAX_SESSIONS,
          select: {
            id: true,
            code: true,
            nameZh: true,
            nameEn: true,
            pairings: {
              orderBy: { position: "asc" },
              select: { hostUnit: { select: nameWithMarks }, guestUnit: { select: nameWithMarks } },
            },
            minute: { select: minuteSelect },
          },
        },
      },
    });
    if (!exchange) return [];
    const where = { exchangeId: exchange.id, ...readableItems(mayReadConfidential(actor, exchange)) };
    const counts = await tx.minuteItem.groupBy({ by: ["minuteId"], where, _count: true });
    const countOf = new Map(counts.map(({ minuteId, _count }) => [minuteId, _count]));
    const all = counts.reduce((sum, { _count }) => sum + _count, 0);
    const isAllSent = all <= MAX_SENT_AT_ONCE;
    const rows =
      isAllSent || open.length > 0
        ? await tx.minuteItem.findMany({
            where: isAllSent ? where : { AND: [where, { minuteId: { in: [...open] } }] },
            orderBy: [{ sequence: "asc" }, { id: "asc" }],
            take: isAllSent ? MAX_ITEMS : MAX_ITEMS * open.length,
            relationLoadStrategy: "join",
            select: { ...minuteItemSelect, minuteId: true },
          })
        : [];
    const isSent = (minuteId: string) => isAllSent || open.includes(minuteId);
    const entryOf = (minute: MinuteRow | null): SessionEntry["minute"] =>
      minute && {
        id: minute.id,
        version: minute.version,
        values: { status: minute.status },
        count: countOf.get(minute.id) ?? 0,
        items: isSent(minute.id) ? rows.filter((row) => row.minuteId === minute.id).map(toMinuteItem) : null,
      };
    return [
      ...exchange.items.map(
        (item): SessionEntry => ({
          owner: { scope: "PLENARY", itemId: item.id },
          code: null,
          title: labelOrNull(item.titleZh, item.titleEn),
          schools: [],
          minute: entryOf(item.minute),
        }),
      ),
      ...exchange.groups.map(
        (group): SessionEntry => ({
          owner: { scope: "GROUP", groupId: group.id },
          code: group.code,
          title: labelOrNull(group.nameZh, group.nameEn),
          schools: group.pairings.flatMap(({ hostUnit, guestUnit }) => [nameOf(guestUnit), nameOf(hostUnit)]),
          minute: entryOf(group.minute),
        }),
      ),
    ];
  });
}
