import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { saveItem } from "@/lib/exchanges/itinerary/commands/save-item.ts";
import { saveItemInput } from "@/lib/exchanges/itinerary/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aMinute, anItem, aVisit } from "@/tests/factories/itinerary.ts";
import { aBase } from "@/tests/factories/people.ts";
import { expectRefusals } from "../expect-refusals.ts";
import { aRecord, itemsOf, save } from "./world.ts";

const stored = (id: string) =>
  read(system("test"), (tx) =>
    tx.itineraryItem.findUniqueOrThrow({ where: { id }, include: { visit: { include: { observations: true } } } }),
  );

describe("the fields of an item", () => {
  test("are saved, with hours in the time zone of the place", async () => {
    const { exchange, host } = await aRecord({ timezone: "America/New_York" });
    const { id } = await anItem(exchange);
    const saved = await save(host, exchange, id, {
      startTime: { from: null, to: "09:30" },
      endTime: { from: null, to: "" },
      placeZh: { from: null, to: " 报告厅 " },
      kind: { from: "PLENARY", to: "WELCOME" },
    });
    expect(saved).toMatchObject({
      version: 2,
      values: { startTime: "09:30", endTime: null, placeZh: "报告厅", kind: "WELCOME" },
      conflicts: [],
    });
    const row = await stored(id);
    expect(row.startAt?.toISOString()).toBe("2025-12-05T14:30:00.000Z");
    expect(row.icalSequence).toBe(1);
  });

  test("keep what two people write into different fields at the same moment, and overwrite nothing in one field", async () => {
    const { exchange, host, guest } = await aRecord();
    const { id } = await anItem(exchange);
    await Promise.all([
      save(host, exchange, id, { titleZh: { from: null, to: "全体会" } }),
      save(guest, exchange, id, { titleEn: { from: null, to: "Plenary" } }),
    ]);
    expect(await stored(id)).toMatchObject({ titleZh: "全体会", titleEn: "Plenary", version: 3 });
    const answers = await Promise.all([
      save(host, exchange, id, { placeZh: { from: null, to: "一号楼" } }),
      save(guest, exchange, id, { placeZh: { from: null, to: "二号楼" } }),
    ]);
    const { placeZh: theirs } = await stored(id);
    const mine = theirs === "一号楼" ? "二号楼" : "一号楼";
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([{ field: "placeZh", mine, theirs }]);
  });

  test("have a part of the day until the hour is known", async () => {
    const { exchange, host } = await aRecord();
    const { id } = await anItem(exchange);
    const saved = await save(host, exchange, id, { partOfDay: { from: null, to: "EVENING" } });
    expect(saved).toMatchObject({ version: 2, values: { partOfDay: "EVENING" } });
    const known = await save(host, exchange, id, { startTime: { from: null, to: "19:00" } });
    expect(known).toMatchObject({ version: 3, values: { startTime: "19:00", partOfDay: null } });
    const again = await save(host, exchange, id, { partOfDay: { from: null, to: "EVENING" } });
    expect(again).toMatchObject({ version: 3, values: { partOfDay: null } });
  });

  test("may end in the night after their day, and end on their day again when they begin earlier", async () => {
    const { exchange, host } = await aRecord({ timezone: "Asia/Shanghai" });
    const { id } = await anItem(exchange);
    await save(host, exchange, id, {
      startTime: { from: null, to: "23:30" },
      endTime: { from: null, to: "01:00" },
    });
    expect(await stored(id)).toMatchObject({
      startAt: new Date("2025-12-05T15:30:00.000Z"),
      endAt: new Date("2025-12-05T17:00:00.000Z"),
    });
    const { values } = await save(host, exchange, id, { startTime: { from: "23:30", to: "00:15" } });
    expect([values.startTime, values.endTime]).toEqual(["00:15", "01:00"]);
    expect((await stored(id)).endAt).toEqual(new Date("2025-12-04T17:00:00.000Z"));
  });

  test("end no earlier than they begin", async () => {
    const { exchange, host } = await aRecord();
    const { id } = await anItem(exchange);
    await save(host, exchange, id, { startTime: { from: null, to: "10:00" } });
    await expect(save(host, exchange, id, { endTime: { from: null, to: "09:59" } })).rejects.toMatchObject({
      code: "times_out_of_order",
    });
    const wrong = { startTime: { from: null, to: "24:00" } };
    expect(
      saveItemInput.safeParse({ code: exchange.code, itemId: id, version: 1, changes: wrong }).error?.issues[0]
        ?.message,
    ).toBe("not_a_time");
  });

  test("are not found in another record, nor after the item was removed", async () => {
    const { exchange, host } = await aRecord();
    const other = await aRecord();
    const { id } = await anItem(other.exchange);
    const changes = { titleZh: { from: null, to: "改" } };
    await expect(save(host, exchange, id, changes)).rejects.toMatchObject({ kind: "not_found" });
    await expect(save(host, exchange, randomUUID(), changes)).rejects.toMatchObject({ kind: "not_found" });
    expect((await stored(id)).titleZh).toBeNull();
  });

  test("are refused to people who may not change them", async () => {
    const world = await aRecord();
    const { id } = await anItem(world.exchange);
    await expectRefusals(world, (actor, ref) =>
      saveItem(
        actor,
        saveItemInput.parse({ ...ref, itemId: id, version: 1, changes: { titleZh: { from: null, to: "改" } } }),
      ),
    );
    expect((await stored(id)).version).toBe(1);
  });

  test("do not turn a plenary session with minutes into something else", async () => {
    const { exchange, host } = await aRecord();
    const { item } = await aMinute(exchange);
    await expect(save(host, exchange, item.id, { kind: { from: "PLENARY", to: "OTHER" } })).rejects.toMatchObject({
      code: "in_use",
    });
  });
});

describe("a visit", () => {
  test("says what was observed in either language, and whose schools took part", async () => {
    const { exchange, host, guest } = await aRecord();
    const { item } = await aVisit(exchange, { institutionId: host.institutionId });
    const units = [
      await aUnit({ institutionId: host.institutionId }),
      await aUnit({ institutionId: guest.institutionId }),
    ];
    const unitIds = units.map(({ id }) => id).toSorted();
    const saved = await save(host, exchange, item.id, {
      observationsZh: { from: null, to: "无人机" },
      observationsEn: { from: null, to: "Drones" },
      unitIds: { from: [], to: unitIds },
    });
    expect(saved.values).toMatchObject({ observationsZh: "无人机", observationsEn: "Drones", unitIds });
    const less = await save(host, exchange, item.id, {
      observationsEn: { from: "Drones", to: null },
      unitIds: { from: unitIds, to: unitIds.slice(1) },
    });
    expect(less).toMatchObject({
      version: 3,
      conflicts: [],
      values: { observationsEn: null, unitIds: unitIds.slice(1) },
    });
    expect((await stored(item.id)).visit?.observations).toMatchObject([{ locale: "zh", text: "无人机" }]);
  });

  test("gets a base, changes it, and loses it while nothing is written about it", async () => {
    const { exchange, host } = await aRecord();
    const [one, other] = [
      await aBase({ institutionId: host.institutionId }),
      await aBase({ institutionId: host.institutionId }),
    ];
    const { id } = await anItem(exchange, { kind: "OTHER" });
    await save(host, exchange, id, { kind: { from: "OTHER", to: "BASE_VISIT" }, baseId: { from: null, to: one.id } });
    expect((await itemsOf(exchange))[0]).toMatchObject({ base: { zh: one.nameZh }, values: { kind: "BASE_VISIT" } });
    await save(host, exchange, id, { baseId: { from: one.id, to: other.id } });
    expect((await stored(id)).visit?.baseId).toBe(other.id);
    await save(host, exchange, id, { kind: { from: "BASE_VISIT", to: "OTHER" } });
    expect((await stored(id)).visit).toBeNull();
  });

  test("does not lose its base while something is written about it", async () => {
    const { exchange, host } = await aRecord();
    const { item, base } = await aVisit(exchange, { institutionId: host.institutionId });
    await save(host, exchange, item.id, { observationsZh: { from: null, to: "无人机" } });
    const toNothing = save(host, exchange, item.id, { baseId: { from: base.id, to: null } });
    await expect(toNothing).rejects.toMatchObject({ code: "in_use" });
    const toMeal = save(host, exchange, item.id, { kind: { from: "BASE_VISIT", to: "MEAL" } });
    await expect(toMeal).rejects.toMatchObject({ code: "in_use" });
    expect((await stored(item.id)).kind).toBe("BASE_VISIT");
  });

  test("takes bases and schools of colleges that take part, and observations if there is a base", async () => {
    const { exchange, host } = await aRecord();
    const { item, base } = await aVisit(exchange, { institutionId: host.institutionId });
    const foreign = await aBase();
    const toForeign = save(host, exchange, item.id, { baseId: { from: base.id, to: foreign.id } });
    await expect(toForeign).rejects.toMatchObject({ code: "not_a_party" });
    const unit = await aUnit();
    const withForeign = save(host, exchange, item.id, { unitIds: { from: [], to: [unit.id] } });
    await expect(withForeign).rejects.toMatchObject({ code: "not_a_party" });
    const { id: own } = await aUnit({ institutionId: host.institutionId });
    const { values } = await save(host, exchange, item.id, { unitIds: { from: [], to: [own, own] } });
    expect(values.unitIds).toEqual([own]);
    const plenary = await anItem(exchange);
    const ofPlenary = save(host, exchange, plenary.id, { observationsZh: { from: null, to: "无人机" } });
    await expect(ofPlenary).rejects.toMatchObject({ code: "changed_meanwhile" });
  });
});
