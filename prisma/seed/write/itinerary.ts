import { dateOf } from "@/lib/platform/calendar-day.ts";
import type { ExchangeFacts, GroupFacts, ItemFacts, StatementFacts } from "./facts.ts";
import { names, titles } from "./labels.ts";
import { idOf, type World } from "./world.ts";

/** Writes the stops of an exchange in their order, with the visits, groups and minutes that belong to them. */
export async function writeItinerary(world: World, facts: ExchangeFacts): Promise<void> {
  const host = facts.parties.find((party) => party.role === "HOST")?.institution ?? "";
  let groups = 0;
  for (const [at, item] of facts.items.entries()) {
    const position = facts.items.slice(0, at).filter((other) => other.day === item.day).length + 1;
    const itemId = await writeItem(world, { exchange: facts.code, item, position });
    for (const group of item.groups ?? []) {
      groups += 1;
      await writeGroup(world, { exchange: facts.code, itemId, host, group, position: groups });
    }
    if (item.statements) await writeMinutes(world, { exchange: facts.code, itemId, statements: item.statements });
  }
}

/** Every seeded exchange took place in China. */
const instantAt = (item: ItemFacts, time: string | undefined): Date | null =>
  time === undefined ? null : new Date(`${item.day}T${time}:00+08:00`);

async function writeItem(
  world: World,
  { exchange, item, position }: { exchange: string; item: ItemFacts; position: number },
): Promise<string> {
  const exchangeId = idOf(world, "Exchange", exchange);
  const { id } = await world.tx.itineraryItem.create({
    data: {
      exchangeId,
      kind: item.kind,
      ...titles(item.title),
      day: dateOf(item.day),
      position,
      startAt: instantAt(item, item.from),
      endAt: instantAt(item, item.to),
      placeZh: item.place?.zh ?? null,
      placeEn: item.place?.en ?? null,
      status: "HELD",
    },
  });
  if (item.base !== undefined) {
    const baseId = idOf(world, "PracticeBase", item.base);
    await world.tx.visit.create({ data: { itemId: id, exchangeId, baseId } });
  }
  return id;
}

async function writeGroup(
  world: World,
  {
    exchange,
    itemId,
    host,
    group,
    position,
  }: {
    exchange: string;
    itemId: string;
    host: string;
    group: GroupFacts;
    position: number;
  },
): Promise<void> {
  const { id: groupId } = await world.tx.discussionGroup.create({
    data: {
      exchangeId: idOf(world, "Exchange", exchange),
      code: `G${position}`,
      ...names(group.name ?? {}),
      itemId,
      status: group.status ?? "HELD",
      position,
    },
  });
  await world.tx.pairing.createMany({
    data: group.pairings.map((pairing, at) => ({
      groupId,
      hostUnitId: idOf(world, "Unit", `${host}/${pairing.host}`),
      guestUnitId: idOf(world, "Unit", `${pairing.guest.institution}/${pairing.guest.unit}`),
      position: at + 1,
    })),
  });
  await world.tx.groupTopic.createMany({
    data: (group.topics ?? []).map((topic, at) => ({
      groupId,
      topicId: idOf(world, "Topic", topic),
      position: at + 1,
    })),
  });
}

async function writeMinutes(
  world: World,
  { exchange, itemId, statements }: { exchange: string; itemId: string; statements: readonly StatementFacts[] },
): Promise<void> {
  const exchangeId = idOf(world, "Exchange", exchange);
  const { id: minuteId } = await world.tx.minute.create({
    data: { exchangeId, scope: "PLENARY", itemId, status: "READY" },
  });
  for (const [at, statement] of statements.entries()) {
    const { speaker, text } = statement;
    await world.tx.minuteItem.create({
      data: {
        minuteId,
        exchangeId,
        sequence: at + 1,
        kind: "STATEMENT",
        speakerMemberId: speaker === undefined ? null : idOf(world, "DelegationMember", `${exchange}/${speaker}`),
        sourceLocale: statement.sourceLocale,
        texts: {
          create: [
            ...(text.zh === undefined ? [] : [{ locale: "zh", text: text.zh }]),
            ...(text.en === undefined ? [] : [{ locale: "en", text: text.en }]),
          ],
        },
      },
    });
  }
}
