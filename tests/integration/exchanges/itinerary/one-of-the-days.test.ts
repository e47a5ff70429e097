import { describe, expect, test } from "vitest";
import { moveItem } from "@/lib/exchanges/itinerary/commands/move-item.ts";
import { removeItem } from "@/lib/exchanges/itinerary/commands/remove-item.ts";
import { restoreItem } from "@/lib/exchanges/itinerary/commands/restore-item.ts";
import { undoMoveItem } from "@/lib/exchanges/itinerary/commands/undo-move-item.ts";
import { moveItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { expectRefusals } from "../expect-refusals.ts";
import { add, aRecord, DAY, itemsOf, kindsOf, NEXT_DAY, refOf, save, visit } from "./world.ts";

const move = (actor: Member, exchange: Exchange, itemId: string, to: { day: string | null; before?: string | null }) =>
  moveItem(actor, moveItemInput.parse({ ...refOf(exchange), itemId, before: null, ...to }));

const idOf = async (exchange: Exchange, kind: string) =>
  (await itemsOf(exchange)).find(({ values }) => values.kind === kind)?.id ?? "";

describe("an item on one of the days", () => {
  test("is added behind those whose day is known, as a visit too, in the order of adding", async () => {
    const { exchange, host } = await aRecord();
    await add(host, exchange, { day: null, kind: "LECTURE" });
    await visit(host, exchange, {
      day: null as never,
      newBases: [{ institutionId: host.institutionId, nameZh: "基地", nameEn: null }],
    });
    await add(host, exchange, { day: NEXT_DAY, kind: "MEAL" });
    const { items } = await add(host, exchange, { day: DAY, kind: "WELCOME" });
    expect(kindsOf(items)).toEqual(["5 WELCOME", "6 MEAL", "? LECTURE", "? BASE_VISIT"]);
    const snapshot = await read(system("test"), (tx) => loadSnapshot(tx, exchange.id));
    expect(snapshot.items.map(({ kind, day }) => [kind, day])).toEqual([
      ["WELCOME", DAY],
      ["MEAL", NEXT_DAY],
      ["LECTURE", null],
      ["BASE_VISIT", null],
    ]);
  });

  test("has a part of the day and no hours", async () => {
    const { exchange, host } = await aRecord();
    const { id } = await anItem(exchange, { day: null });
    const saved = await save(host, exchange, id, { partOfDay: { from: null, to: "EVENING" } });
    expect(saved.values).toMatchObject({ partOfDay: "EVENING", startTime: null });
    for (const field of ["startTime", "endTime"]) {
      await expect(save(host, exchange, id, { [field]: { from: null, to: "09:30" } })).rejects.toMatchObject({
        code: "hours_without_day",
      });
    }
  });

  test("moves among its like, to a day and back, and each move is taken back", async () => {
    const { exchange, host } = await aRecord();
    for (const kind of ["WELCOME", "MEAL", "LECTURE"]) await add(host, exchange, { day: null, kind });
    await add(host, exchange, { day: DAY, kind: "PLENARY" });
    const [lecture, welcome] = [await idOf(exchange, "LECTURE"), await idOf(exchange, "WELCOME")];
    const reordered = await move(host, exchange, lecture, { day: null, before: welcome });
    expect(kindsOf(reordered.items)).toEqual(["5 PLENARY", "? LECTURE", "? WELCOME", "? MEAL"]);
    const dated = await move(host, exchange, lecture, { day: DAY });
    expect(kindsOf(dated.items)).toEqual(["5 PLENARY", "5 LECTURE", "? WELCOME", "? MEAL"]);
    const ref = { ...refOf(exchange), itemId: lecture };
    const back = await undoMoveItem(host, ref);
    expect(kindsOf(back.items)).toEqual(["5 PLENARY", "? LECTURE", "? WELCOME", "? MEAL"]);
    const first = await undoMoveItem(host, ref);
    expect(kindsOf(first.items)).toEqual(["5 PLENARY", "? WELCOME", "? MEAL", "? LECTURE"]);
  });

  test("is what an item with hours becomes only after its hours were cleared", async () => {
    const { exchange, host } = await aRecord();
    const { id } = await anItem(exchange);
    await save(host, exchange, id, { startTime: { from: null, to: "09:30" } });
    await expect(move(host, exchange, id, { day: null })).rejects.toMatchObject({ code: "hours_without_day" });
    await save(host, exchange, id, { startTime: { from: "09:30", to: null } });
    expect(kindsOf((await move(host, exchange, id, { day: null })).items)).toEqual(["? PLENARY"]);
    // its former day is back, and hours can be given again
    await undoMoveItem(host, { ...refOf(exchange), itemId: id });
    await save(host, exchange, id, { startTime: { from: null, to: "10:00" } });
    await expect(move(host, exchange, id, { day: null })).rejects.toMatchObject({ code: "hours_without_day" });
  });

  test("is restored in its place after it was removed", async () => {
    const { exchange, host, guest } = await aRecord();
    for (const kind of ["WELCOME", "MEAL", "LECTURE"]) await add(host, exchange, { day: null, kind });
    const before = await itemsOf(exchange);
    const ref = { ...refOf(exchange), itemId: await idOf(exchange, "MEAL") };
    expect(kindsOf((await removeItem(guest, ref)).items)).toEqual(["? WELCOME", "? LECTURE"]);
    const { items } = await restoreItem(host, ref);
    expect(items.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test("is moved by people of the record alone", async () => {
    const world = await aRecord();
    const { id } = await anItem(world.exchange);
    await expectRefusals(world, (actor, ref) =>
      moveItem(actor, moveItemInput.parse({ ...ref, itemId: id, day: null, before: null })),
    );
  });

  test("needs no day in an exchange of which only the month is known, and none outside of it", async () => {
    const march = { firstDay: new Date("2025-03-01"), lastDay: new Date("2025-03-31"), precision: "MONTH" } as const;
    const { exchange, host } = await aRecord(march);
    await expect(add(host, exchange, { day: "2025-04-01" })).rejects.toMatchObject({ code: "day_outside" });
    await add(host, exchange, { day: "2025-03-09", kind: "MEAL" });
    await add(host, exchange, { day: null, kind: "LECTURE" });
    expect(kindsOf(await itemsOf(exchange))).toEqual(["9 MEAL", "? LECTURE"]);
  });
});
