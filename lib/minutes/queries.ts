import "server-only";
import { recordVisibleTo } from "@/lib/exchanges/record/queries.ts";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import { escapeLike } from "@/lib/institutions/names/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { type ReadTx, read, type Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import type { OrderedList } from "@/lib/platform/ordered-list.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayReadConfidential } from "./policy.ts";
import { MAX_ITEMS } from "./rules.ts";
import type { ChooseMinuteItemInput, MinuteItemValues, MinuteOwner, MinuteValues, OpenMinuteInput } from "./schema.ts";

const MAX_FOUND = 20;

/** An item of the minutes that an outcome can name as its source. */
export type MinuteItemChoice = {
  id: string;
  text: string;
  /** of the discussion group, "G2"; null for a plenary */
  group: string | null;
};

/** The texts of an item, and the language in which it was said. */
export const minuteItemTextSelect = {
  sourceLocale: true,
  texts: { select: { locale: true, text: true } },
} as const;

/** The text of an item in the language in which it was said; in the other one where that is missing. */
export const textOfMinuteItem = (item: { sourceLocale: string; texts: { locale: string; text: string }[] }): string =>
  (item.texts.find(({ locale }) => locale === item.sourceLocale) ?? item.texts[0])?.text ?? "";

/**
 * The items of a record's minutes that contain a text, latest first; without a text, the latest items. At most 20.
 * Leaves out confidential items for those who may not read them.
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
          texts: { some: { text: { contains: escapeLike(words), mode: "insensitive" as const } } },
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

/** The minutes of one session, with the items that the reader may see. */
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

/** The minutes of a record with their texts, for its snapshot. */
export const frozenMinutes = {
  orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  select: {
    scope: true,
    itemId: true,
    groupId: true,
    visitId: true,
    status: true,
    items: {
      orderBy: [{ sequence: "asc" }, { id: "asc" }],
      select: {
        id: true,
        kind: true,
        speakerMemberId: true,
        topicId: true,
        confidential: true,
        sourceLocale: true,
        texts: { orderBy: { locale: "asc" }, select: { locale: true, text: true } },
      },
    },
  },
} satisfies Prisma.Exchange$minutesArgs;

/** Minutes as a snapshot has them. */
export function toFrozenMinute({ scope, status, items, ...owner }: FrozenRow) {
  const ownerId = owner.itemId ?? owner.groupId ?? owner.visitId;
  if (ownerId === null) throw new Error("minutes have no owner");
  const said = items.map(({ speakerMemberId, ...item }) => ({ ...item, speakerId: speakerMemberId }));
  return { scope, ownerId, status, items: said };
}

type FrozenRow = Prisma.MinuteGetPayload<{ select: (typeof frozenMinutes)["select"] }>;

/** The order of the items in the minutes of one session. */
export const minuteItemList = (minuteId: string): OrderedList => ({
  table: "MinuteItem",
  column: "sequence",
  of: { minuteId },
});

/** The parts of a record that an item in the minutes of a session changes: a first plenary may have to be made. */
export const sectionsToAddTo = (owner: MinuteOwner): SectionKind[] =>
  owner.scope === "PLENARY" && owner.itemId === null ? ["ITINERARY", "MINUTES"] : ["MINUTES"];

/** Which items somebody may read: all, or those that are not confidential. */
export const readableItems = (isAll: boolean): Prisma.MinuteItemWhereInput => (isAll ? {} : { confidential: false });

/**
 * The minutes of one session with their items in their order. The caller has checked that the reader may see them.
 * @param options.isAll with confidential items
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
 * The minutes of one session. Leaves out confidential items for those who may not read them.
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
