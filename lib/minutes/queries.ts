import "server-only";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import { literally } from "@/lib/institutions/names/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import type { OrderedList } from "@/lib/platform/put-in-order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadConfidential } from "./policy.ts";
import { type ChooseMinuteItemInput, MAX_ITEMS, type MinuteItemValues, type OpenMinuteInput } from "./schema.ts";
import type { MinuteValues } from "./sessions/schema.ts";

const MAX_FOUND = 20;

/** An item of minutes from which something can be said to come. */
export type MinuteItemChoice = {
  id: string;
  text: string;
  /** of the discussion group, "G2"; null for a plenary */
  group: string | null;
};

/** What an item of minutes is recognised by: its words in the language in which they were said. */
export const minuteItemTextSelect = {
  sourceLocale: true,
  texts: { select: { locale: true, text: true } },
} as const;

/** The words of an item, in the language in which they were said where they are there. */
export const textOfMinuteItem = (item: { sourceLocale: string; texts: { locale: string; text: string }[] }): string =>
  (item.texts.find(({ locale }) => locale === item.sourceLocale) ?? item.texts[0])?.text ?? "";

/**
 * Items of a record's minutes in which some words stand, the latest first; without words the latest of all. At most 20,
 * and what is confidential only for those who may read it.
 * @throws not_found where the actor may not see the record
 */
export async function listMinuteItemChoices(
  actor: Writer,
  { code, text }: ChooseMinuteItemInput,
): Promise<MinuteItemChoice[]> {
  return read(actor, async (tx) => {
    const exchange = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: { id: true, parties: { select: { institutionId: true, role: true } } },
    });
    if (!exchange) throw notFound();
    const words = text.trim();
    const items = await tx.minuteItem.findMany({
      where: {
        exchangeId: exchange.id,
        ...readableItems(mayReadConfidential(actor, exchange)),
        ...(words !== "" && {
          texts: { some: { text: { contains: literally(words), mode: "insensitive" as const } } },
        }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      take: MAX_FOUND,
      relationLoadStrategy: "join",
      select: { id: true, ...minuteItemTextSelect, minute: { select: { group: { select: { code: true } } } } },
    });
    return items.map((item) => ({ id: item.id, text: textOfMinuteItem(item), group: item.minute.group?.code ?? null }));
  });
}

/** One item of minutes as its row shows it. */
export type MinuteItemEntry = { id: string; version: number; values: MinuteItemValues };

/** The minutes of one session, with their items as far as they were asked for. */
export type MinuteEntry = {
  id: string;
  version: number;
  values: MinuteValues;
  items: MinuteItemEntry[];
};

export const minuteItemSelect = {
  id: true,
  version: true,
  kind: true,
  speakerMemberId: true,
  confidential: true,
  sourceLocale: true,
  texts: { select: { locale: true, text: true } },
} satisfies Prisma.MinuteItemSelect;

type MinuteItemRow = Prisma.MinuteItemGetPayload<{ select: typeof minuteItemSelect }>;

export function toMinuteItem(row: MinuteItemRow): MinuteItemEntry {
  const { id, version, kind, speakerMemberId, confidential, sourceLocale, texts } = row;
  const textIn = (locale: string) => texts.find((text) => text.locale === locale)?.text ?? null;
  return {
    id,
    version,
    values: {
      textZh: textIn("zh"),
      textEn: textIn("en"),
      kind,
      speakerMemberId,
      confidential,
      sourceLocale: isLocale(sourceLocale) ? sourceLocale : "zh",
    },
  };
}

/** The order of the items in the minutes of one session. */
export const minuteItemList = (minuteId: string): OrderedList => ({
  table: "MinuteItem",
  column: "sequence",
  of: { minuteId },
});

/** What of the items somebody reads: all, or what is not confidential. */
export const readableItems = (isAll: boolean): Prisma.MinuteItemWhereInput => (isAll ? {} : { confidential: false });

/**
 * The minutes of one session with their items, in their order, for a reader who is known to see them.
 * @param options.isAll what is confidential is among them, as for whoever may change them
 */
export async function findMinute(tx: ReadTx | Tx, minuteId: string, { isAll = true } = {}): Promise<MinuteEntry> {
  const { id, version, status, items } = await tx.minute.findUniqueOrThrow({
    where: { id: minuteId },
    relationLoadStrategy: "join",
    select: {
      id: true,
      version: true,
      status: true,
      items: {
        where: readableItems(isAll),
        orderBy: [{ sequence: "asc" }, { id: "asc" }],
        take: MAX_ITEMS,
        select: minuteItemSelect,
      },
    },
  });
  return { id, version, values: { status }, items: items.map(toMinuteItem) };
}

/**
 * The minutes of one session, as somebody opens them; what is confidential only for those who may read it.
 * @throws not_found where there are none, or the actor may not see the record
 */
export async function openMinute(actor: Member, { code, minuteId }: OpenMinuteInput): Promise<MinuteEntry> {
  return read(actor, async (tx) => {
    const minute = await tx.minute.findFirst({
      where: { AND: [{ id: minuteId }, { exchange: { code } }, { exchange: recordVisibleTo(actor) }] },
      relationLoadStrategy: "join",
      select: { exchange: { select: { parties: { select: { institutionId: true, role: true } } } } },
    });
    if (!minute) throw notFound();
    return findMinute(tx, minuteId, { isAll: mayReadConfidential(actor, minute.exchange) });
  });
}
