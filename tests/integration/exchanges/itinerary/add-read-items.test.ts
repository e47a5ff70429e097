import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addItems } from "@/lib/exchanges/itinerary/commands/add-items.ts";
import { copyDay } from "@/lib/exchanges/itinerary/commands/copy-day.ts";
import { undoAddItems } from "@/lib/exchanges/itinerary/commands/undo-add-items.ts";
import { addItemsInput, copyDayInput } from "@/lib/exchanges/itinerary/schema.ts";
import { listUndoableChanges } from "@/lib/exchanges/undo/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup } from "@/tests/factories/itinerary.ts";
import { aBase } from "@/tests/factories/people.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { expectRefusals } from "../expect-refusals.ts";
import { aVisitOfTwo } from "../parties/stops-world.ts";
import { aRecord, DAY, itemsOf, move, NEXT_DAY, refOf, save } from "./world.ts";

const EMPTY = { titleZh: null, titleEn: null, startTime: null, endTime: null, partOfDay: null, placeZh: null };
const anItem = (facts: object) => ({
  ...{ day: DAY, kind: "OTHER", ...EMPTY, placeEn: null, baseId: null, chairIds: [] },
  ...facts,
});

const addRead = (actor: Member, exchange: Exchange, items: object[], key: string = randomUUID()) =>
  addItems(actor, addItemsInput.parse({ ...refOf(exchange), key, items: items.map(anItem) }));
const undo = (actor: Member, exchange: Exchange, key: string) => undoAddItems(actor, { ...refOf(exchange), key });
const copy = (actor: Member, exchange: Exchange, facts: object = {}, key: string = randomUUID()) =>
  copyDay(actor, copyDayInput.parse({ ...refOf(exchange), key, from: DAY, to: NEXT_DAY, ...facts }));

/** The items by day, hour and title. */
const told = async (exchange: Exchange) =>
  (await itemsOf(exchange)).map(({ day, values }) =>
    [day?.slice(-1), values.startTime ?? values.partOfDay, values.titleEn].filter(Boolean).join(" "),
  );

describe("typed and pasted items", () => {
  test("stand among those of their day by their hours, and those without an hour last", async () => {
    const { exchange, host } = await aRecord();
    await addRead(host, exchange, [{ startTime: "14:00", titleEn: "Two" }, { titleEn: "Free" }]);
    await addRead(host, exchange, [
      { startTime: "09:00", endTime: "10:30", titleEn: "Nine" },
      { partOfDay: "MORNING", titleEn: "Walk" },
      { day: NEXT_DAY, startTime: "08:00", titleEn: "Home" },
      { day: null, titleEn: "Some day" },
    ]);
    expect(await told(exchange)).toEqual([
      "5 09:00 Nine",
      "5 MORNING Walk",
      "5 14:00 Two",
      "5 Free",
      "6 08:00 Home",
      "Some day",
    ]);
  });

  test("have their base and their chairs", async () => {
    const { exchange, host, hostParty } = await aRecord();
    const base = await aBase({ institutionId: host.institutionId });
    const chair = await aDelegationMember(hostParty.delegation);
    await addRead(host, exchange, [{ kind: "BASE_VISIT", baseId: base.id, chairIds: [chair.id], placeEn: "Hall 1" }]);
    const [item] = await itemsOf(exchange);
    expect(item).toMatchObject({ base: { zh: base.nameZh }, values: { chairIds: [chair.id], placeEn: "Hall 1" } });
  });

  test("are added once when sent twice with one key, also at the same moment, all or none", async () => {
    const { exchange, host } = await aRecord();
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => addRead(host, exchange, [{ titleEn: "A" }, { titleEn: "B" }], key)));
    expect(await told(exchange)).toEqual(["5 A", "5 B"]);
    const wrong = [
      [{ titleEn: "C" }, { day: "2025-12-09" }, "day_outside"],
      [{ titleEn: "C" }, { startTime: "10:00", endTime: "09:00" }, "times_out_of_order"],
      [{ titleEn: "C" }, { day: null, startTime: "10:00" }, "hours_without_day"],
      [{ titleEn: "C" }, { chairIds: [randomUUID()] }, "changed_meanwhile"],
      [{ titleEn: "C" }, { kind: "BASE_VISIT", baseId: (await aBase()).id }, "not_a_party"],
    ] as const;
    for (const [good, bad, code] of wrong) {
      await expect(addRead(host, exchange, [good, bad])).rejects.toMatchObject({ code });
    }
    expect(await told(exchange)).toEqual(["5 A", "5 B"]);
  });

  test("are refused to people who may not add them", async () => {
    const world = await aRecord();
    await expectRefusals(world, (actor, ref) => addRead(actor, { ...world.exchange, ...ref }, [{ titleEn: "A" }]));
    expect(await itemsOf(world.exchange)).toEqual([]);
  });

  test("are taken back by their key, but for those that somebody changed or sits in", async () => {
    const { exchange, host, guest } = await aRecord();
    const key = randomUUID();
    await addRead(
      host,
      exchange,
      [{ titleEn: "A" }, { titleEn: "B" }, { titleEn: "C", kind: "GROUP_DISCUSSION" }],
      key,
    );
    const [, b, c] = await itemsOf(exchange);
    await save(guest, exchange, b?.id ?? "", { placeEn: { from: null, to: "Hall" } });
    await aDiscussionGroup(exchange, { itemId: c?.id ?? null });
    await expect(undo(guest, exchange, key)).rejects.toMatchObject({ kind: "not_found" });
    expect(await undo(host, exchange, key)).toMatchObject({ removed: 1, remaining: 2 });
    expect(await told(exchange)).toEqual(["5 B", "5 C"]);
    expect(await undo(host, exchange, key)).toMatchObject({ removed: 0, remaining: 2 });
  });

  test("are one change that can be taken back later where they are several, and none where it is one", async () => {
    const { exchange, host } = await aRecord();
    const key = randomUUID();
    await addRead(host, exchange, [{ titleEn: "A" }]);
    await addRead(host, exchange, [{ titleEn: "B" }, { titleEn: "C" }], key);
    const offered = () => listUndoableChanges(host, exchange.code);
    expect((await offered()).map(({ action, count, key: of }) => [action, count, of])).toEqual([
      ["itinerary.items_added", 2, key],
    ]);
    await undo(host, exchange, key);
    expect(await offered()).toEqual([]);
  });

  test("are taken back only by somebody who may still change the record", async () => {
    const world = await aRecord();
    const key = randomUUID();
    await addRead(world.host, world.exchange, [{ titleEn: "A" }], key);
    await expectRefusals(world, (actor, ref) => undo(actor, { ...world.exchange, ...ref }, key));
  });

  test("take the stop whose days contain their day, and go to that of another day with it", async () => {
    const { exchange, host, stops } = await aVisitOfTwo();
    const [north, east] = ["2025-03-20", "2025-03-27"];
    await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.update({
        where: { id: stops.north },
        data: { stopFrom: new Date("2025-03-19"), stopTo: new Date("2025-03-26") },
      }),
    );
    await addRead(host, exchange, [
      { titleEn: "A", day: north },
      { titleEn: "B", day: east },
    ]);
    const stopsOfItems = async () => (await itemsOf(exchange)).map(({ values }) => values.stopId);
    expect(await stopsOfItems()).toEqual([stops.north, stops.east]);
    await copy(host, exchange, { from: north, to: east });
    expect(await stopsOfItems()).toEqual([stops.north, stops.east, stops.east]);
    const [first] = await itemsOf(exchange);
    await move(host, exchange, first?.id ?? "", { day: east, before: null });
    expect(await stopsOfItems()).toEqual([stops.east, stops.east, stops.east]);
  });
});

describe("a day", () => {
  test("is copied with hours, places and chairs to another day, where what it had stays", async () => {
    const { exchange, host, hostParty } = await aRecord();
    const chair = await aDelegationMember(hostParty.delegation);
    const base = await aBase({ institutionId: host.institutionId });
    await addRead(host, exchange, [
      { startTime: "09:00", endTime: "10:00", titleEn: "Nine", placeEn: "Hall", chairIds: [chair.id] },
      { kind: "BASE_VISIT", baseId: base.id, partOfDay: "AFTERNOON" },
      { day: NEXT_DAY, startTime: "10:00", titleEn: "Ten" },
    ]);
    const key = randomUUID();
    await copy(host, exchange, {}, key);
    expect(await told(exchange)).toEqual(["5 09:00 Nine", "5 AFTERNOON", "6 09:00 Nine", "6 10:00 Ten", "6 AFTERNOON"]);
    const [, , copied, , visited] = await itemsOf(exchange);
    expect(copied?.values).toMatchObject({ endTime: "10:00", placeEn: "Hall", chairIds: [chair.id] });
    expect(visited?.base?.zh).toBe(base.nameZh);
    expect(await undo(host, exchange, key)).toMatchObject({ removed: 2, remaining: 0 });
    expect(await told(exchange)).toEqual(["5 09:00 Nine", "5 AFTERNOON", "6 10:00 Ten"]);
  });

  test("is copied once when sent twice with one key, also at the same moment", async () => {
    const { exchange, host } = await aRecord();
    await addRead(host, exchange, [{ titleEn: "A" }]);
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => copy(host, exchange, {}, key)));
    expect(await told(exchange)).toEqual(["5 A", "6 A"]);
  });

  test("is copied only where it has something, and to a day of the exchange", async () => {
    const { exchange, host } = await aRecord();
    await expect(copy(host, exchange)).rejects.toMatchObject({ code: "day_empty" });
    await addRead(host, exchange, [{ titleEn: "A" }]);
    await expect(copy(host, exchange, { to: "2025-12-07" })).rejects.toMatchObject({ code: "day_outside" });
    const input = { ...refOf(exchange), key: randomUUID(), from: DAY, to: DAY };
    expect(copyDayInput.safeParse(input).success).toBe(false);
  });

  test("is not copied by people who may not", async () => {
    const world = await aRecord();
    await addRead(world.host, world.exchange, [{ titleEn: "A" }]);
    await expectRefusals(world, (actor, ref) => copy(actor, { ...world.exchange, ...ref }));
    expect(await told(world.exchange)).toEqual(["5 A"]);
  });
});

test("items of one host's exchange are at no stop", async () => {
  const { exchange, host } = await anExchange({ roles: ["RECORDER"] });
  await addRead(host, exchange, [{ titleEn: "A" }]);
  expect((await itemsOf(exchange))[0]?.values.stopId).toBeNull();
});
