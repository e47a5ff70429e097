import "server-only";
import { nameWithMarks } from "@/lib/exchanges/queries.ts";
import { findVisibleRecord } from "@/lib/exchanges/record/queries.ts";
import { labelOrNull, nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadConfidential } from "../policy.ts";
import { type MinuteItemEntry, minuteItemSelect, readableItems, toMinuteItem } from "../queries.ts";
import { MAX_ITEMS } from "../rules.ts";
import type { MinuteOwner, MinuteValues } from "../schema.ts";

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

const minuteSelect = (items: Prisma.MinuteItemWhereInput) =>
  ({
    id: true,
    version: true,
    status: true,
    _count: { select: { items: { where: items } } },
  }) satisfies Prisma.MinuteSelect;

type MinuteRow = Prisma.MinuteGetPayload<{ select: ReturnType<typeof minuteSelect> }>;

/** @param items which items of the minutes are counted */
const sessionsSelect = (items: Prisma.MinuteItemWhereInput) =>
  ({
    items: {
      where: { kind: "PLENARY" },
      orderBy: [{ day: "asc" }, { position: "asc" }],
      take: MAX_SESSIONS,
      select: { id: true, titleZh: true, titleEn: true, minute: { select: minuteSelect(items) } },
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
        minute: { select: minuteSelect(items) },
      },
    },
  }) satisfies Prisma.ExchangeSelect;

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
    const record = await findVisibleRecord(tx, actor, code);
    if (!record) return [];
    const readable = readableItems(mayReadConfidential(actor, record));
    const exchange = await tx.exchange.findUniqueOrThrow({
      where: { id: record.id },
      relationLoadStrategy: "join",
      select: sessionsSelect(readable),
    });
    const minutes = [...exchange.items, ...exchange.groups].flatMap(({ minute }) => minute ?? []);
    const all = minutes.reduce((sum, { _count }) => sum + _count.items, 0);
    const where = { exchangeId: record.id, ...readable };
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
        count: minute._count.items,
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
