import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { moveItem } from "@/lib/exchanges/itinerary/commands/move-item.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import { moveItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { removeParty } from "@/lib/exchanges/parties/commands/remove-party.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aDiscussionGroup, aMinute, anItem, aVisit } from "@/tests/factories/itinerary.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { aRecord, DAY, itemsOf, kindsOf, move, NEXT_DAY, refOf, save } from "./world.ts";

/** Makes items of these kinds on the first day, in this order. */
async function itemsIn(exchange: Exchange, kinds: readonly ("WELCOME" | "PLENARY" | "MEAL" | "TRANSFER")[]) {
  const ids: string[] = [];
  for (const [at, kind] of kinds.entries()) ids.push((await anItem(exchange, { kind, position: at + 1 })).id);
  return ids as [string, string, string];
}

describe("the order of an itinerary", () => {
  test("changes by putting an item before another one, or last", async () => {
    const { exchange, host } = await aRecord();
    const [welcome, plenary, meal] = await itemsIn(exchange, ["WELCOME", "PLENARY", "MEAL"]);
    const first = await move(host, exchange, meal, { before: welcome });
    expect(kindsOf(first.items)).toEqual(["5 MEAL", "5 WELCOME", "5 PLENARY"]);
    const last = await move(host, exchange, meal, { before: null });
    expect(kindsOf(last.items)).toEqual(["5 WELCOME", "5 PLENARY", "5 MEAL"]);
    const same = await move(host, exchange, plenary, { before: plenary });
    expect(kindsOf(same.items)).toEqual(["5 WELCOME", "5 PLENARY", "5 MEAL"]);
  });

  test("moves an item to another day, at the same time of the day", async () => {
    const { exchange, host } = await aRecord();
    const [welcome, , meal] = await itemsIn(exchange, ["WELCOME", "PLENARY", "MEAL"]);
    await save(host, exchange, meal, { startTime: { from: null, to: "12:00" } });
    await move(host, exchange, welcome, { day: NEXT_DAY, before: null });
    const { items } = await move(host, exchange, meal, { day: NEXT_DAY, before: welcome });
    expect(kindsOf(items)).toEqual(["5 PLENARY", "6 MEAL", "6 WELCOME"]);
    expect(items[1]).toMatchObject({ version: 3, values: { startTime: "12:00" } });
    const { startAt } = await read(system("test"), (tx) => tx.itineraryItem.findUniqueOrThrow({ where: { id: meal } }));
    expect(startAt?.toISOString()).toBe("2025-12-06T04:00:00.000Z");
  });

  test("is complete after two people move at the same moment", async () => {
    const { exchange, host, guest } = await aRecord();
    const [welcome, plenary, meal] = await itemsIn(exchange, ["WELCOME", "PLENARY", "MEAL"]);
    const answers = await Promise.allSettled([
      move(host, exchange, meal, { before: welcome }),
      move(guest, exchange, welcome, { before: null }),
    ]);
    expect(codesOf(answers)).toEqual(["done", "done"]);
    const order = (await itemsOf(exchange)).map(({ id }) => id);
    // as one came before the other, or the other before the one
    expect([
      [meal, plenary, welcome],
      [plenary, meal, welcome],
    ]).toContainEqual(order);
  });

  test("takes an item only to a day of the exchange, and only before an item that is there", async () => {
    const { exchange, host } = await aRecord();
    const [welcome] = await itemsIn(exchange, ["WELCOME", "PLENARY", "MEAL"]);
    const elsewhere = await anItem((await aRecord()).exchange);
    await expect(move(host, exchange, welcome, { day: "2025-12-07", before: null })).rejects.toMatchObject({
      code: "day_outside",
    });
    await expect(move(host, exchange, welcome, { before: randomUUID() })).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    await expect(move(host, exchange, elsewhere.id, { before: null })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is refused to people who may not change it", async () => {
    const world = await aRecord();
    const { id } = await anItem(world.exchange);
    await expectRefusals(world, (actor, ref) =>
      moveItem(actor, moveItemInput.parse({ ...ref, itemId: id, day: DAY, before: null })),
    );
  });
});

describe("an item that is removed", () => {
  test("is restored in its place with all its facts", async () => {
    const { exchange, host, guest } = await aRecord();
    await anItem(exchange, { kind: "WELCOME", position: 1 });
    const { item } = await aVisit(exchange, { institutionId: host.institutionId });
    await writeRow("ItineraryItem", (tx) => tx.itineraryItem.update({ where: { id: item.id }, data: { position: 2 } }));
    await anItem(exchange, { kind: "MEAL", position: 3 });
    const unit = await aUnit({ institutionId: guest.institutionId });
    await save(host, exchange, item.id, {
      observationsZh: { from: null, to: "无人机" },
      unitIds: { from: [], to: [unit.id] },
      startTime: { from: null, to: "23:30" },
      endTime: { from: null, to: "01:00" },
      partOfDay: { from: null, to: "EVENING" },
      placeEn: { from: null, to: "Hall" },
    });
    const before = await itemsOf(exchange);
    const ref = { ...refOf(exchange), itemId: item.id };
    expect(kindsOf((await removeItem(guest, ref)).items)).toEqual(["5 WELCOME", "5 MEAL"]);
    const { items } = await restoreItem(host, ref);
    expect(items).toEqual(before.map((each) => (each.id === item.id ? { ...each, version: each.version + 1 } : each)));
    await expect(restoreItem(host, ref)).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("stays while its minutes have text or a group sits in it; empty minutes are removed with it", async () => {
    const { exchange, host } = await aRecord();
    const { item, statement } = await aMinute(exchange);
    const ref = { ...refOf(exchange), itemId: item.id };
    await expect(removeItem(host, ref)).rejects.toMatchObject({ code: "in_use" });
    await writeRow("MinuteItem", (tx) => tx.minuteItem.delete({ where: { id: statement.id } }));
    await removeItem(host, ref);
    const meeting = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    await aDiscussionGroup(exchange, { itemId: meeting.id });
    await expect(removeItem(host, { ...ref, itemId: meeting.id })).rejects.toMatchObject({ code: "in_use" });
  });

  test("is removed once and restored once when two people do it at the same moment", async () => {
    const { exchange, host, guest } = await aRecord();
    const { id } = await anItem(exchange);
    const ref = { ...refOf(exchange), itemId: id };
    expect(codesOf(await Promise.allSettled([host, guest].map((actor) => removeItem(actor, ref))))).toEqual([
      "done",
      "not_found",
    ]);
    expect(codesOf(await Promise.allSettled([host, guest].map((actor) => restoreItem(actor, ref))))).toEqual([
      "changed_meanwhile",
      "done",
    ]);
    expect(await itemsOf(exchange)).toHaveLength(1);
  });

  test("is restored without the base and the schools of a college that has left the exchange", async () => {
    const { exchange, host, guest } = await aRecord();
    const third = await anInstitution();
    const parties = { ...refOf(exchange), institution: third.slug };
    const join = () => addParty(host, { ...parties, key: randomUUID(), role: "GUEST" });
    await join();
    const { item: own } = await aVisit(exchange, { institutionId: guest.institutionId });
    const { item: theirs } = await aVisit(exchange, { institutionId: third.id });
    const [staying, leaving] = [
      await aUnit({ institutionId: guest.institutionId }),
      await aUnit({ institutionId: third.id }),
    ];
    await save(host, exchange, own.id, { unitIds: { from: [], to: [staying.id, leaving.id].toSorted() } });
    for (const { id } of [own, theirs]) await removeItem(host, { ...refOf(exchange), itemId: id });
    await removeParty(host, parties);
    const { items } = await restoreItem(host, { ...refOf(exchange), itemId: own.id });
    expect(items.map(({ values }) => values.unitIds)).toEqual([[staying.id]]);
    const gone = { ...refOf(exchange), itemId: theirs.id };
    await expect(restoreItem(host, gone)).rejects.toMatchObject({ kind: "conflict", code: "not_a_party" });
    await join();
    expect((await restoreItem(host, gone)).items).toHaveLength(2);
  });

  test("is restored into its own record only", async () => {
    const { exchange, host } = await aRecord();
    const other = await aRecord({ hostInstitutionId: host.institutionId });
    const { id } = await anItem(exchange);
    await removeItem(host, { ...refOf(exchange), itemId: id });
    const toOther = restoreItem(other.host, { ...refOf(other.exchange), itemId: id });
    await expect(toOther).rejects.toMatchObject({ kind: "not_found" });
    const never = restoreItem(host, { ...refOf(exchange), itemId: randomUUID() });
    await expect(never).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is neither removed nor restored by people who may not", async () => {
    const world = await aRecord();
    const { id } = await anItem(world.exchange);
    await expectRefusals(world, (actor, ref) => removeItem(actor, { ...ref, itemId: id }));
    const gone = await aRecord();
    const item = await anItem(gone.exchange);
    await removeItem(gone.host, { ...refOf(gone.exchange), itemId: item.id });
    await expectRefusals(gone, (actor, ref) => restoreItem(actor, { ...ref, itemId: item.id }));
    expect(await itemsOf(gone.exchange)).toEqual([]);
  });
});
