import type {
  DiscussionGroup,
  Exchange,
  ItineraryItem,
  Minute,
  MinuteItem,
  Pairing,
  PracticeBase,
  Prisma,
  Topic,
  Unit,
  Visit,
} from "@/prisma/generated/client.ts";
import { aUnit } from "./institutions.ts";
import { aBase } from "./people.ts";
import { unique, uniqueNumber, writeRow } from "./write-row.ts";

/** Makes an item of the itinerary, on the first day. */
export function anItem(
  exchange: Exchange,
  facts: Partial<Prisma.ItineraryItemUncheckedCreateInput> = {},
): Promise<ItineraryItem> {
  return writeRow("ItineraryItem", (tx) =>
    tx.itineraryItem.create({
      data: { exchangeId: exchange.id, kind: "PLENARY", day: exchange.firstDay, position: uniqueNumber(), ...facts },
    }),
  );
}

/**
 * Makes a visit to a practice base in the itinerary.
 * @param options.institutionId the institution of the base, if none is given
 */
export async function aVisit(
  exchange: Exchange,
  { base, institutionId }: { base?: PracticeBase; institutionId?: string } = {},
): Promise<{ visit: Visit; item: ItineraryItem; base: PracticeBase }> {
  const visited = base ?? (await aBase(institutionId ? { institutionId } : {}));
  const item = await anItem(exchange, { kind: "BASE_VISIT" });
  const visit = await writeRow("Visit", (tx) =>
    tx.visit.create({ data: { itemId: item.id, exchangeId: exchange.id, baseId: visited.id } }),
  );
  return { visit, item, base: visited };
}

/** Makes a discussion group without pairings. */
export function aDiscussionGroup(
  exchange: Exchange,
  facts: Partial<Prisma.DiscussionGroupUncheckedCreateInput> = {},
): Promise<DiscussionGroup> {
  const position = uniqueNumber();
  const name = unique();
  return writeRow("DiscussionGroup", (tx) =>
    tx.discussionGroup.create({
      data: {
        exchangeId: exchange.id,
        code: `G${position}`,
        position,
        nameZh: `分组${name}`,
        nameEn: `Group ${name}`,
        ...facts,
      },
    }),
  );
}

/** Makes a discussion group with a pair of new schools. */
export async function aGroupDiscussion({
  exchange,
  host,
  guest,
}: {
  exchange: Exchange;
  host: { institutionId: string };
  guest: { institutionId: string };
}): Promise<{ group: DiscussionGroup; pairing: Pairing; hostUnit: Unit; guestUnit: Unit }> {
  const group = await aDiscussionGroup(exchange);
  const hostUnit = await aUnit({ institutionId: host.institutionId });
  const guestUnit = await aUnit({ institutionId: guest.institutionId });
  const { pairing } = await writeRow("Pairing", async (tx) => ({
    id: group.id,
    pairing: await tx.pairing.create({
      data: { groupId: group.id, hostUnitId: hostUnit.id, guestUnitId: guestUnit.id },
    }),
  }));
  return { group, pairing, hostUnit, guestUnit };
}

/** Makes a topic of discussion. */
export function aTopic(facts: Partial<Prisma.TopicUncheckedCreateInput> = {}): Promise<Topic> {
  const name = unique();
  return writeRow("Topic", (tx) =>
    tx.topic.create({ data: { code: `topic-${name}`, nameZh: `议题${name}`, nameEn: `Topic ${name}`, ...facts } }),
  );
}

/** Makes minutes of a plenary session with one statement in English. */
export async function aMinute(
  exchange: Exchange,
  facts: Partial<Prisma.MinuteItemUncheckedCreateInput> = {},
): Promise<{ minute: Minute; statement: MinuteItem; item: ItineraryItem }> {
  const item = await anItem(exchange);
  const minute = await writeRow("Minute", (tx) =>
    tx.minute.create({ data: { exchangeId: exchange.id, scope: "PLENARY", itemId: item.id } }),
  );
  const statement = await writeRow("MinuteItem", (tx) =>
    tx.minuteItem.create({
      data: {
        minuteId: minute.id,
        exchangeId: exchange.id,
        sequence: 1,
        kind: "STATEMENT",
        sourceLocale: "en",
        texts: { create: [{ locale: "en", text: `Statement ${unique()}` }] },
        ...facts,
      },
    }),
  );
  return { minute, statement, item };
}
