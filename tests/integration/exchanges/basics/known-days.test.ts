import { afterEach, describe, expect, test, vi } from "vitest";
import { saveBasics } from "@/lib/exchanges/basics/commands/save-basics.ts";
import { type BasicsValues, saveBasicsInput } from "@/lib/exchanges/basics/schema.ts";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { loadSnapshot } from "@/lib/revisions/snapshots/queries.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";

type Wanted = Partial<Record<keyof BasicsValues, { from: FieldValue; to: FieldValue }>>;

const save = (actor: Member, { code }: Pick<Exchange, "code">, changes: Wanted) =>
  saveBasics(actor, saveBasicsInput.parse({ code, version: 1, changes }));

const daysOf = async ({ id }: Exchange) => {
  const row = await read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { id } }));
  return [row.precision, calendarDayOf(row.firstDay), calendarDayOf(row.lastDay)];
};

const changes = (facts: Record<string, [string, string]>): Wanted =>
  Object.fromEntries(Object.entries(facts).map(([field, [from, to]]) => [field, { from, to }]));

const aVisit = () =>
  anExchange({ roles: ["RECORDER"], firstDay: new Date("2025-03-05"), lastDay: new Date("2025-03-07") });

afterEach(() => vi.restoreAllMocks());

describe("the days of an exchange", () => {
  test.each([
    ["MONTH", {}, ["MONTH", "2025-03-01", "2025-03-31"]],
    ["MONTH", { lastDay: ["2025-03-07", "2025-05-09"] }, ["MONTH", "2025-03-01", "2025-05-31"]],
    ["YEAR", {}, ["YEAR", "2025-01-01", "2025-12-31"]],
  ] as const)("become whole where only the %s is known (%j)", async (precision, also, stored) => {
    const { exchange, host } = await aVisit();
    const saved = await save(host, exchange, changes({ precision: ["DAY", precision], ...also } as never));
    const [, firstDay, lastDay] = stored;
    expect(saved.values).toMatchObject({ precision, firstDay, lastDay });
    expect(await daysOf(exchange)).toEqual(stored);
    const snapshot = await read(system("test"), (tx) => loadSnapshot(tx, exchange.id));
    expect(snapshot).toMatchObject({ precision, firstDay, lastDay });
  });

  test("are whole too when one says a day while another says that only the month is known", async () => {
    const early = changes({ firstDay: ["2025-03-05", "2025-02-10"] });
    const byMonth = changes({ precision: ["DAY", "MONTH"] });
    const { exchange, host, guest } = await aVisit();
    await save(guest, exchange, early);
    await save(host, exchange, byMonth);
    expect(await daysOf(exchange)).toEqual(["MONTH", "2025-02-01", "2025-03-31"]);
    const other = await aVisit();
    await save(other.host, other.exchange, byMonth);
    const late = await save(other.guest, other.exchange, early);
    expect(late.conflicts).toEqual([{ field: "firstDay", mine: "2025-02-10", theirs: "2025-03-01" }]);
    expect(await daysOf(other.exchange)).toEqual(["MONTH", "2025-03-01", "2025-03-31"]);
  });

  test("are days again once they are known", async () => {
    const { exchange, host } = await aVisit();
    await save(host, exchange, changes({ precision: ["DAY", "MONTH"] }));
    const known = { precision: ["MONTH", "DAY"], firstDay: ["2025-03-01", "2025-03-06"] } as const;
    await save(host, exchange, changes({ ...known, lastDay: ["2025-03-31", "2025-03-06"] } as never));
    expect(await daysOf(exchange)).toEqual(["DAY", "2025-03-06", "2025-03-06"]);
  });

  test("last a year at most, also by months, and do not end before they begin", async () => {
    const { exchange, host } = await aVisit();
    const by = (lastDay: string) =>
      save(host, exchange, changes({ precision: ["DAY", "MONTH"], lastDay: ["2025-03-07", lastDay] }));
    await expect(by("2026-03-02")).rejects.toMatchObject({ code: "days_too_far_apart" });
    await expect(by("2025-02-02")).rejects.toMatchObject({ code: "days_out_of_order" });
    const years = { precision: ["DAY", "YEAR"], lastDay: ["2025-03-07", "2026-01-01"] };
    await expect(save(host, exchange, changes(years as never))).rejects.toMatchObject({ code: "days_too_far_apart" });
    expect(await daysOf(exchange)).toEqual(["DAY", "2025-03-05", "2025-03-07"]);
  });

  test("are not changed by a stranger, who finds nothing", async () => {
    const { exchange } = await aVisit();
    const stranger = await aMember({ roles: ["RECORDER"] });
    const made = save(stranger, exchange, changes({ precision: ["DAY", "MONTH"] }));
    await expect(made).rejects.toMatchObject({ kind: "not_found" });
  });
});

describe("an exchange of which only the month is known", () => {
  const march = { firstDay: new Date("2026-03-01"), lastDay: new Date("2026-03-31"), precision: "MONTH" } as const;

  test("is marked as held on its last day and not before, with its items on one of the days", async () => {
    const { exchange, host } = await anExchange({ ...march, status: "PLANNED", roles: ["RECORDER"] });
    const { id } = await anItem(exchange, { day: null, status: "PLANNED" });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2026-03-30T04:00:00Z"));
    await expect(markHeld(host, exchange)).rejects.toMatchObject({ code: "not_begun_yet" });
    vi.mocked(clock.now).mockReturnValue(new Date("2026-03-31T04:00:00Z"));
    await markHeld(host, exchange);
    const item = await read(system("test"), (tx) => tx.itineraryItem.findUniqueOrThrow({ where: { id } }));
    expect(item.status).toBe("HELD");
  });
});

test("an item on one of the days stays planned while days of the exchange are ahead", async () => {
  const days = { firstDay: new Date("2026-03-05"), lastDay: new Date("2026-03-06") };
  const { exchange, host } = await anExchange({ ...days, status: "PLANNED", roles: ["RECORDER"] });
  const { id } = await anItem(exchange, { day: null, status: "PLANNED" });
  vi.spyOn(clock, "now").mockReturnValue(new Date("2026-03-05T04:00:00Z"));
  await markHeld(host, exchange);
  const item = await read(system("test"), (tx) => tx.itineraryItem.findUniqueOrThrow({ where: { id } }));
  expect(item.status).toBe("PLANNED");
});
