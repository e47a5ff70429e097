import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addVisits } from "@/lib/exchanges/itinerary/commands/add-visits.ts";
import { findItinerary, listItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import { MAX_ITEMS } from "@/lib/exchanges/itinerary/rules.ts";
import { addVisitsInput } from "@/lib/exchanges/itinerary/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aBase } from "@/tests/factories/people.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { visibleRecord } from "@/tests/support/visible-record.ts";
import { expectRefusals } from "../expect-refusals.ts";
import { add, aRecord, DAY, itemsOf, kindsOf, NEXT_DAY, refOf, visit } from "./world.ts";

describe("an item of the itinerary", () => {
  test("is added last on its day, needs only its kind, and took place if the exchange did", async () => {
    const { exchange, host, guest } = await aRecord();
    await add(host, exchange, { kind: "WELCOME" });
    await add(host, exchange, { kind: "MEAL", day: NEXT_DAY });
    const { items } = await add(guest, exchange, { kind: "PLENARY", titleZh: "全体会" });
    expect(kindsOf(items)).toEqual(["5 WELCOME", "5 PLENARY", "6 MEAL"]);
    expect(items[1]).toMatchObject({
      version: 1,
      base: null,
      values: { titleZh: "全体会", titleEn: null, status: "HELD" },
    });
    const { exchange: planned, host: planner } = await aRecord({ status: "PLANNED" });
    const added = await add(planner, planned);
    expect(added.items[0]?.values.status).toBe("PLANNED");
  });

  test("is added once when sent twice with one key, also at the same moment", async () => {
    const { exchange, host } = await aRecord();
    const key = randomUUID();
    await Promise.all([1, 2, 3].map(() => add(host, exchange, {}, key)));
    expect(kindsOf(await itemsOf(exchange))).toEqual(["5 PLENARY"]);
    await expect(add(host, exchange, { kind: "MEAL" }, key)).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("gets a place of its own when two people add at the same moment", async () => {
    const { exchange, host, guest } = await aRecord();
    await Promise.all([host, guest].map((actor) => add(actor, exchange)));
    const positions = await read(system("test"), (tx) =>
      tx.itineraryItem.findMany({ where: { exchangeId: exchange.id }, select: { position: true } }),
    );
    expect(new Set(positions.map(({ position }) => position)).size).toBe(2);
  });

  test("is added only on a day of the exchange, and only as long as the itinerary can show it", async () => {
    const { exchange, host } = await aRecord();
    await expect(add(host, exchange, { day: "2025-12-07" })).rejects.toMatchObject({ code: "day_outside" });
    await expect(add(host, exchange, { day: "2025-12-04" })).rejects.toMatchObject({ code: "day_outside" });
    await writeRow("Exchange", async (tx) => {
      const data = Array.from({ length: MAX_ITEMS }, (_, at) => ({
        exchangeId: exchange.id,
        kind: "MEAL" as const,
        day: exchange.firstDay,
        position: at,
      }));
      await tx.itineraryItem.createMany({ data });
      return exchange;
    });
    await expect(add(host, exchange)).rejects.toMatchObject({ code: "too_many" });
  });

  test("is refused to people who may not add it", async () => {
    const world = await aRecord();
    await expectRefusals(world, (actor, ref) => add(actor, { ...world.exchange, code: ref.code }));
    expect(await itemsOf(world.exchange)).toEqual([]);
  });
});

describe("visits", () => {
  test("to several bases are added at once, in the order chosen, new bases with a name in one language", async () => {
    const { exchange, host, guest } = await aRecord();
    const [one, other] = [
      await aBase({ institutionId: host.institutionId }),
      await aBase({ institutionId: guest.institutionId }),
    ];
    const { items, newBases } = await visit(guest, exchange, {
      baseIds: [other.id, one.id],
      newBases: [{ institutionId: host.institutionId, nameZh: "铁人精神教育馆", nameEn: null }],
    });
    expect(items.map(({ values, base }) => [values.kind, base?.zh])).toEqual([
      ["BASE_VISIT", other.nameZh],
      ["BASE_VISIT", one.nameZh],
      ["BASE_VISIT", "铁人精神教育馆"],
    ]);
    // a name that the guest types is the portal's wording until the host confirms it
    expect(items[2]?.base?.provisional).toEqual(["zh"]);
    expect(newBases).toHaveLength(1);
    const { bases } = await read(host, async (tx) =>
      listItineraryOfRecord(tx, host, await visibleRecord(tx, exchange)),
    );
    expect(bases.map(({ name }) => name.zh)).toEqual([one.nameZh, "铁人精神教育馆", other.nameZh]);
  });

  test("enter a new base once when sent twice with one key, also at the same moment", async () => {
    const { exchange, host } = await aRecord();
    const key = randomUUID();
    const newBases = [{ institutionId: host.institutionId, nameZh: "新基地", nameEn: null }];
    const answers = await Promise.all([1, 2].map(() => visit(host, exchange, { newBases }, key)));
    expect(answers[0]?.newBases).toEqual(answers[1]?.newBases);
    expect(await itemsOf(exchange)).toHaveLength(1);
    const bases = await read(system("test"), (tx) =>
      tx.practiceBase.count({ where: { institutionId: host.institutionId } }),
    );
    expect(bases).toBe(1);
  });

  test("use the base that already has the typed name, also when two people type it at the same moment", async () => {
    const { exchange, host, guest } = await aRecord();
    const newBases = [{ institutionId: host.institutionId, nameZh: null, nameEn: "Iron Man Hall" }];
    const answers = await Promise.all([host, guest].map((actor) => visit(actor, exchange, { newBases })));
    expect(answers.map((answer) => answer.newBases.length).sort()).toEqual([0, 1]);
    const again = [{ institutionId: host.institutionId, nameZh: null, nameEn: "IRON MAN hall" }];
    expect((await visit(host, exchange, { newBases: again })).newBases).toEqual([]);
    const elsewhere = [{ ...again[0], institutionId: guest.institutionId, nameZh: null, nameEn: "Iron Man Hall" }];
    expect((await visit(host, exchange, { newBases: elsewhere })).newBases).toHaveLength(1);
    expect((await itemsOf(exchange)).map(({ base }) => base?.en)).toEqual(Array(4).fill("Iron Man Hall"));
    const bases = await read(system("test"), (tx) =>
      tx.practiceBase.count({ where: { institutionId: host.institutionId } }),
    );
    expect(bases).toBe(1);
  });

  test("can be added to a base that was closed after the exchange, and not to one that was closed before", async () => {
    const { exchange, host } = await aRecord();
    const { institutionId } = host;
    const since = await aBase({ institutionId, archivedAt: new Date(`${DAY}T12:00:00Z`) });
    const before = await aBase({ institutionId, archivedAt: new Date("2020-01-01T00:00:00Z") });
    const open = await aBase({ institutionId });
    const { bases } = await read(host, async (tx) =>
      listItineraryOfRecord(tx, host, await visibleRecord(tx, exchange)),
    );
    const offered = bases.map(({ id }) => id);
    expect(offered.toSorted()).toEqual([since.id, open.id].toSorted());
    const newBases = [{ institutionId, nameZh: before.nameZh, nameEn: null }];
    expect((await visit(host, exchange, { newBases })).newBases, "a closed one is not meant").toHaveLength(1);
  });

  test("are added only to bases of colleges that take part, all or none", async () => {
    const { exchange, host } = await aRecord();
    const foreign = await aBase();
    const own = await aBase({ institutionId: host.institutionId });
    const newBases = [{ institutionId: foreign.institutionId, nameZh: "外校基地", nameEn: null }];
    await expect(visit(host, exchange, { baseIds: [own.id, foreign.id] })).rejects.toMatchObject({
      code: "not_a_party",
    });
    await expect(visit(host, exchange, { baseIds: [own.id], newBases })).rejects.toMatchObject({ code: "not_a_party" });
    await expect(visit(host, exchange, { baseIds: [randomUUID()] })).rejects.toMatchObject({ code: "not_a_party" });
    expect(await itemsOf(exchange)).toEqual([]);
    expect(
      addVisitsInput.safeParse({ ...refOf(exchange), key: randomUUID(), day: DAY, baseIds: [], newBases: [] }).success,
    ).toBe(false);
  });

  test("are refused to people who may not add them", async () => {
    const world = await aRecord();
    const base = await aBase({ institutionId: world.host.institutionId });
    await expectRefusals(world, (actor, ref) =>
      addVisits(actor, addVisitsInput.parse({ ...ref, key: randomUUID(), day: DAY, baseIds: [base.id], newBases: [] })),
    );
  });
});

test("an itinerary is read with the same few statements, however long it is", async () => {
  const { exchange, host } = await aRecord();
  const ask = () => read(host, async (tx) => listItineraryOfRecord(tx, host, await visibleRecord(tx, exchange)));
  const base = await aBase({ institutionId: host.institutionId });
  await visit(host, exchange, { baseIds: [base.id] });
  const withOne = await countStatements(ask);
  await aBase({ institutionId: host.institutionId });
  await visit(host, exchange, { baseIds: [base.id, base.id] });
  expect((await ask()).items).toHaveLength(3);
  expect(await countStatements(ask)).toBe(withOne);
});

test("an itinerary is not shown to a third college", async () => {
  const { exchange } = await aRecord();
  await expect(findItinerary(await aMember(), exchange.code)).rejects.toMatchObject({ kind: "not_found" });
});
