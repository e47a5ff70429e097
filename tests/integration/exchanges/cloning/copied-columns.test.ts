import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { anExchange, aSeries } from "@/tests/factories/exchanges.ts";
import { aGroupDiscussion, aTopic, aVisit } from "@/tests/factories/itinerary.ts";
import { COPIED_COLUMNS, listed } from "../record-columns.ts";
import { columnsOf, TABLES } from "../record-tables.ts";

/** An exchange in which every column holds a value that a copy could take over; only its host's part is filled. */
async function aFilledExchange() {
  const world = await anExchange({
    kind: "TRAINING",
    themeZh: "主题",
    themeEn: "Theme",
    purposeZh: "目的",
    purposeEn: "Purpose",
    placeZh: "地点",
    placeEn: "Place",
    seriesId: (await aSeries()).id,
    dateNote: "YEAR_INFERRED",
    visibility: "GROUP",
    roles: ["RECORDER"],
  });
  const { exchange, host, hostParty } = world;
  const base = await aVisit(exchange, { institutionId: host.institutionId });
  const { group } = await aGroupDiscussion(world);
  const topic = await aTopic();
  const [by, at] = [host.userId, new Date()];
  await transaction(system("test"), async (tx, record) => {
    const texts = { titleZh: "参观", titleEn: "Visit", placeZh: "基地", placeEn: "Base" };
    await tx.itineraryItem.update({ where: { id: base.item.id }, data: { ...texts, partOfDay: "MORNING" } });
    await tx.groupTopic.create({ data: { groupId: group.id, topicId: topic.id, position: 7 } });
    await tx.pairing.updateMany({ where: { groupId: group.id }, data: { position: 5 } });
    const { id: unitId } = await tx.unit.findFirstOrThrow({ where: { institutionId: host.institutionId } });
    const party = { unitId, fileNumber: "一号", coordinatorId: by, planConfirmedAt: at, planConfirmedById: by };
    await tx.exchangeParty.update({ where: { id: hostParty.id }, data: party });
    await tx.delegation.update({ where: { id: hostParty.delegation.id }, data: { headcount: 6, takenOverAt: at } });
    await record({ action: "test.filled", subject: { type: "Exchange", id: exchange.id } });
  });
  return world;
}

/** One row of each table: the exchange, and what belongs to its host's part, its visit and its group. */
async function rowsOf(code: string): Promise<Record<string, Readonly<Record<string, unknown>>>> {
  const { parties, items, groups, ...exchange } = await read(system("test"), (tx) =>
    tx.exchange.findUniqueOrThrow({
      where: { code },
      include: {
        parties: { where: { role: "HOST" }, include: { delegation: true } },
        items: { include: { visit: true } },
        groups: { include: { pairings: true, topics: true } },
      },
    }),
  );
  const [[party], [item], [group]] = [parties, items, groups];
  return Object.fromEntries(
    Object.entries({
      Exchange: exchange,
      ExchangeParty: party,
      Delegation: party?.delegation,
      ItineraryItem: item,
      Visit: item?.visit,
      DiscussionGroup: group,
      Pairing: group?.pairings[0],
      GroupTopic: group?.topics[0],
    }).map(([table, row]) => [table, { ...row }]),
  );
}

test("every table is listed as copied or not", async () => {
  const tables = await read(
    system("test"),
    (tx) =>
      tx.$queryRaw<{ name: string }[]>`
      SELECT table_name::text AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  // the app role sees the tables to which it has a grant, which are all that it could copy
  expect(tables.map(({ name }) => name).sort(), "answer for a new table in TABLES of ../record-tables.ts").toEqual(
    Object.values(TABLES).flat().sort(),
  );
});

test("every column of the copied tables is listed as copied or not", async () => {
  expect(listed(COPIED_COLUMNS), "answer for a new column in COPIED_COLUMNS of record-columns.ts").toEqual(
    await columnsOf(TABLES.copied),
  );
});

test("a copy has the values of the copied columns, and the defaults of those that are left behind", async () => {
  const { exchange, host } = await aFilledExchange();
  const input = { locale: "en", key: randomUUID(), code: exchange.code, firstDay: "2026-12-07" };
  const { code } = await cloneExchange(host, cloneExchangeInput.parse(input));
  const [source, copy] = [await rowsOf(exchange.code), await rowsOf(code)];
  const values = (rows: typeof source, kind: "copied" | "leftBehind") =>
    Object.fromEntries(
      listed(COPIED_COLUMNS, kind).map((name) => {
        const [table = "", column = ""] = name.split(".");
        return [name, rows[table]?.[column]];
      }),
    );
  const copied = values(source, "copied");
  expect(Object.entries(copied).filter(([, value]) => value === null || value === undefined)).toEqual([]);
  expect(values(copy, "copied")).toEqual(copied);
  expect(values(copy, "leftBehind")).toEqual({
    ...Object.fromEntries(listed(COPIED_COLUMNS, "leftBehind").map((name) => [name, null])),
    "Exchange.visibility": "PARTIES",
  });
});
