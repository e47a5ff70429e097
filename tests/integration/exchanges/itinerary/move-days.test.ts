import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { moveDays } from "@/lib/exchanges/itinerary/commands/move-days.ts";
import { moveDaysInput } from "@/lib/exchanges/itinerary/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { aVisitOfTwo, FIRST } from "../parties/stops-world.ts";
import { aRecord, DAY, itemsOf, NEXT_DAY, refOf } from "./world.ts";

const moveBy = (
  actor: Member,
  exchange: Exchange,
  days: number,
  { key = randomUUID(), firstDay = DAY }: { key?: string; firstDay?: string } = {},
) => moveDays(actor, moveDaysInput.parse({ ...refOf(exchange), key, firstDay, days }));

const daysOf = (exchange: Exchange) =>
  read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { id: exchange.id } })).then(
    ({ firstDay, lastDay }) => [calendarDayOf(firstDay), calendarDayOf(lastDay)],
  );

test("all days of an exchange move together: its own, those of its items with their hours, and back again", async () => {
  const { exchange, host } = await aRecord({ status: "PLANNED", timezone: "Europe/Berlin" });
  const at = { startAt: new Date("2025-12-05T08:00:00Z"), endAt: new Date("2025-12-05T09:30:00Z") };
  await anItem(exchange, { position: 1, ...at });
  await anItem(exchange, { position: 2, day: new Date(NEXT_DAY) });
  await anItem(exchange, { position: 3, day: null });
  // into the summer, in which clocks there show another hour
  expect(await moveBy(host, exchange, 200)).toEqual({ firstDay: "2026-06-23", lastDay: "2026-06-24" });
  const moved = await itemsOf(exchange);
  expect(moved.map(({ day, values }) => [day, values.startTime, values.endTime])).toEqual([
    ["2026-06-23", "09:00", "10:30"],
    ["2026-06-24", null, null],
    [null, null, null],
  ]);
  expect(moved.map(({ version }) => version)).toEqual([2, 2, 1]);
  await moveBy(host, exchange, -200, { firstDay: "2026-06-23" });
  expect(await daysOf(exchange)).toEqual([DAY, NEXT_DAY]);
  expect((await itemsOf(exchange)).map(({ day }) => day)).toEqual([DAY, NEXT_DAY, null]);
});

test("so do the days of its stops", async () => {
  const { exchange, host, stops } = await aVisitOfTwo();
  await moveBy(host, exchange, -30, { firstDay: FIRST });
  const row = await read(system("test"), (tx) => tx.exchangeParty.findUniqueOrThrow({ where: { id: stops.east } }));
  expect([row.stopFrom, row.stopTo].map((day) => day?.toISOString().slice(0, 10))).toEqual([
    "2025-02-25",
    "2025-02-26",
  ]);
});

test("they move once when sent twice with one key, and when two people move them from the same days", async () => {
  const { exchange, host, guest } = await aRecord({ status: "PLANNED" });
  const key = randomUUID();
  await Promise.all([1, 2].map(() => moveBy(host, exchange, 7, { key })));
  expect(await daysOf(exchange)).toEqual(["2025-12-12", "2025-12-13"]);
  const both = [host, guest].map((actor) => moveBy(actor, exchange, 7, { firstDay: "2025-12-12" }));
  expect(codesOf(await Promise.allSettled(both))).toEqual(["changed_meanwhile", "done"]);
  expect(await daysOf(exchange)).toEqual(["2025-12-19", "2025-12-20"]);
});

test("they do not move where only a month is known, nor to a time that an exchange which was held has not seen", async () => {
  const { exchange, host } = await aRecord();
  await expect(moveBy(host, exchange, 3600)).rejects.toMatchObject({ code: "not_begun_yet" });
  const month = await aRecord({
    precision: "MONTH",
    firstDay: new Date("2025-12-01"),
    lastDay: new Date("2025-12-31"),
  });
  await expect(moveBy(month.host, month.exchange, -31, { firstDay: "2025-12-01" })).rejects.toMatchObject({
    code: "days_not_exact",
  });
  expect(await daysOf(exchange)).toEqual([DAY, NEXT_DAY]);
});

test("they do not move for people who may not move them", async () => {
  const world = await aRecord();
  await expectRefusals(world, (actor, ref) => moveBy(actor, { ...world.exchange, ...ref }, -1));
  expect(await daysOf(world.exchange)).toEqual([DAY, NEXT_DAY]);
});
