import { describe, expect, test } from "vitest";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, anItem } from "@/tests/factories/itinerary.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aVisitOfTwo } from "../parties/stops-world.ts";
import { announced, clone, rows, stored } from "./copies.ts";

/** A visit to north and east, with an item and a group at the stop of each, and a pair of schools in each group. */
async function aSource() {
  const world = await aVisitOfTwo();
  const { exchange, host, guest, stops, north, east, south } = world;
  await anItem(exchange, { kind: "WELCOME", position: 1, stopId: stops.north, placeZh: "北楼" });
  await anItem(exchange, { kind: "LECTURE", position: 2, stopId: stops.east, placeZh: "东楼" });
  const { group, hostUnit, guestUnit } = await aGroupDiscussion({ exchange, host, guest });
  const eastUnit = await aUnit({ institutionId: east.id });
  await writeRow("DiscussionGroup", async (tx) => {
    await tx.discussionGroup.update({ where: { id: group.id }, data: { stopId: stops.north } });
    const other = await tx.discussionGroup.create({
      data: { exchangeId: exchange.id, code: "G9", nameZh: "东组", stopId: stops.east, position: 9 },
    });
    await tx.pairing.create({ data: { groupId: other.id, hostUnitId: eastUnit.id, guestUnitId: guestUnit.id } });
    return other;
  });
  const both = [
    [north, "HOST"],
    [east, "HOST"],
    [south, "GUEST"],
  ] as const;
  return { ...world, both, hostUnit, guestUnit, eastUnit };
}

const stopsOf = ({ items, groups }: Awaited<ReturnType<typeof stored>>) => ({
  items: items.map(({ kind, stop, placeZh }) => [kind, stop?.institutionId ?? null, placeZh]),
  groups: groups.map(({ stop, pairings }) => [stop?.institutionId ?? null, pairings.length]),
});

const daysOf = (day: Date | null) => day && calendarDayOf(day);

describe("a copy of a visit to two colleges", () => {
  test("has both stops on the new days, with their items, groups and pairs", async () => {
    const { exchange, host, both, north, east } = await aSource();
    expect(await announced(host, exchange, both)).toBe("0-0-0-0-0");
    const { code } = await clone(host, exchange, { ...rows(both), announced: "0-0-0-0-0" });
    const copy = await stored(code);
    expect(
      copy.parties.map((party) => [party.role, party.institutionId, daysOf(party.stopFrom), daysOf(party.stopTo)]),
    ).toMatchObject([
      ["HOST", north.id, null, null],
      ["HOST", east.id, "2026-03-27", "2026-03-28"],
      ["GUEST", expect.any(String), null, null],
    ]);
    expect(stopsOf(copy)).toEqual({
      items: [
        ["WELCOME", north.id, "北楼"],
        ["LECTURE", east.id, "东楼"],
      ],
      groups: expect.arrayContaining([
        [north.id, 1],
        [east.id, 1],
      ]),
    });
  });

  test("may have its hosts in another order", async () => {
    const { exchange, host, north, east, south } = await aSource();
    const turned = [
      [south, "GUEST"],
      [east, "HOST"],
      [north, "HOST"],
    ] as const;
    const copy = await stored((await clone(host, exchange, rows(turned))).code);
    expect(copy.parties.map(({ institutionId }) => institutionId)).toEqual([east.id, north.id, south.id]);
    expect(copy.titleEn).toBe(`${south.nameEn} visits ${east.nameEn} and ${north.nameEn}, March 2026`);
  });

  test("takes items and groups from a stop that is none any more, and says so", async () => {
    const { exchange, host, north, east, south } = await aSource();
    const chosen = [
      [north, "HOST"],
      [east, "GUEST"],
      [south, "GUEST"],
    ] as const;
    expect(await announced(host, exchange, chosen)).toBe("0-1-0-2-0");
    await expect(clone(host, exchange, { ...rows(chosen), announced: "0-0-0-0-0" })).rejects.toMatchObject({
      code: "copy_leaves_out",
      details: { visits: 0, pairings: 1, schools: 0, stops: 2, members: 0 },
    });
    const copy = await stored((await clone(host, exchange, { ...rows(chosen), announced: "0-1-0-2-0" })).code);
    expect(stopsOf(copy)).toEqual({
      items: [
        ["WELCOME", north.id, "北楼"],
        ["LECTURE", null, null],
      ],
      groups: expect.arrayContaining([
        [north.id, 1],
        [null, 0],
      ]),
    });
    expect(copy.parties.map(({ stopFrom }) => stopFrom)).toEqual([null, null, null]);
  });

  test("goes back from both to the guest, whose schools sit on the other side", async () => {
    const { exchange, host, north, east, south, guestUnit } = await aSource();
    const copy = await stored((await clone(host, exchange, { isReturn: "yes" })).code);
    expect(copy.returnOfId).toBe(exchange.id);
    expect(copy.parties.map(({ role, institutionId }) => [role, institutionId])).toEqual([
      ["HOST", south.id],
      ["GUEST", north.id],
      ["GUEST", east.id],
    ]);
    expect(copy.groups.flatMap(({ pairings }) => pairings.map(({ hostUnitId }) => hostUnitId))).toEqual([
      guestUnit.id,
      guestUnit.id,
    ]);
    expect(stopsOf(copy).items.map(([, stop]) => stop)).toEqual([null, null]);
  });

  test("has stops without days where only a month is known", async () => {
    const { exchange, host } = await aSource();
    const month = { precision: "MONTH", firstMonth: "2026-03" };
    const copy = await stored((await clone(host, exchange, month)).code);
    expect(copy.parties.map(({ stopFrom, stopTo }) => [stopFrom, stopTo])).toEqual(Array(3).fill([null, null]));
    expect(copy.items.map(({ stopId }) => stopId !== null)).toEqual([true, true]);
  });
});
