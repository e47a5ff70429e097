import { afterEach, describe, expect, test, vi } from "vitest";
import { markHeld } from "@/lib/exchanges/lifecycle/commands/mark-held.ts";
import { undoMarkHeld } from "@/lib/exchanges/lifecycle/commands/undo-mark-held.ts";
import { system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange, ExchangeStatus } from "@/prisma/generated/client.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";

afterEach(() => vi.restoreAllMocks());

const statusOf = async ({ id }: Exchange): Promise<ExchangeStatus> =>
  (await read(system("test"), (tx) => tx.exchange.findUniqueOrThrow({ where: { id } }))).status;

/** Returns the statuses of the items and groups of an exchange, in their order. */
const programOf = ({ id }: Exchange) =>
  read(system("test"), async (tx) => {
    const wanted = { where: { exchangeId: id }, orderBy: { position: "asc" }, select: { status: true } } as const;
    const items = await tx.itineraryItem.findMany(wanted);
    const groups = await tx.discussionGroup.findMany(wanted);
    return { items: items.map(({ status }) => status), groups: groups.map(({ status }) => status) };
  });

/** An exchange on December 5 in Shanghai. */
const dated = { firstDay: new Date("2025-12-05"), lastDay: new Date("2025-12-06") };

describe("that an exchange took place", () => {
  test.each(["DRAFT", "PLANNED", "CONFIRMED"] as const)(
    "is recorded by either side for an exchange that is %s",
    async (status) => {
      for (const side of ["host", "guest"] as const) {
        const { exchange, ...members } = await anExchange({ ...dated, status, roles: ["RECORDER"] });
        expect(await markHeld(members[side], exchange)).toEqual({ status: "HELD" });
        expect(await statusOf(exchange)).toBe("HELD");
      }
    },
  );

  test("can be recorded from its first day on, by the calendar of its place", async () => {
    const { exchange, host } = await anExchange({ ...dated, status: "DRAFT" });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-04T15:59:00Z"));
    await expect(markHeld(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "not_begun_yet" });
    expect(await statusOf(exchange)).toBe("DRAFT");
    vi.mocked(clock.now).mockReturnValue(new Date("2025-12-04T16:00:00Z"));
    await markHeld(host, exchange);
    expect(await statusOf(exchange)).toBe("HELD");
  });

  test.each([
    ["HELD", "held_already"],
    ["RECORDED", "held_already"],
    ["AGREED", "record_closed"],
    ["CANCELLED", "record_closed"],
  ] as const)("is refused for a record that is %s", async (status, code) => {
    const { exchange, host } = await anExchange({ ...dated, status, cancelReason: "snow" });
    await expect(markHeld(host, exchange)).rejects.toMatchObject({ kind: "conflict", code });
    expect(await statusOf(exchange)).toBe(status);
  });

  test("is recorded by people who edit the record, and a stranger learns nothing", async () => {
    const { exchange, host } = await anExchange({ ...dated, status: "DRAFT" });
    const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER", "EDITOR"] });
    const stranger = await aMember({ roles: ["COORDINATOR"] });
    for (const say of [markHeld, undoMarkHeld]) {
      await expect(say(viewer, exchange)).rejects.toMatchObject({ kind: "forbidden" });
      await expect(say(stranger, exchange)).rejects.toMatchObject({ kind: "not_found" });
    }
    expect(await statusOf(exchange)).toBe("DRAFT");
  });

  test("is recorded for what was planned until that day as well, and undone for exactly that", async () => {
    const { exchange, host } = await anExchange({ ...dated, status: "DRAFT" });
    vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-05T04:00:00Z"));
    await anItem(exchange, { status: "PLANNED", position: 1 });
    await anItem(exchange, { status: "CANCELLED", position: 2 });
    const tomorrow = await anItem(exchange, { status: "PLANNED", position: 3, day: exchange.lastDay });
    await aDiscussionGroup(exchange, { status: "PLANNED", position: 1 });
    await aDiscussionGroup(exchange, { status: "CANCELLED", position: 2 });
    await aDiscussionGroup(exchange, { status: "PLANNED", position: 3, itemId: tomorrow.id });
    await anItem(exchange, { status: "HELD", position: 4 });
    await aDiscussionGroup(exchange, { status: "HELD", position: 4 });
    await markHeld(host, exchange);
    const ahead = ["HELD", "CANCELLED", "PLANNED", "HELD"];
    expect(await programOf(exchange)).toEqual({ items: ahead, groups: ahead });
    await undoMarkHeld(host, exchange);
    const planned = ["PLANNED", "CANCELLED", "PLANNED", "HELD"];
    expect(await programOf(exchange)).toEqual({ items: planned, groups: planned });
  });

  test("is recorded once when both colleges do it at the same moment", async () => {
    const { exchange, host, guest } = await anExchange({ ...dated, status: "DRAFT" });
    const answers = await Promise.allSettled([markHeld(host, exchange), markHeld(guest, exchange)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const events = await read(system("test"), (tx) =>
      tx.auditEvent.count({ where: { subjectId: exchange.id, action: "exchange.held" } }),
    );
    expect(events).toBe(1);
  });
});

describe("undoing that an exchange took place", () => {
  test.each(["DRAFT", "PLANNED", "CONFIRMED"] as const)(
    "returns to %s, the state before, whoever confirmed the plan",
    async (status) => {
      const { exchange, host, guest } = await anExchange({ ...dated, status });
      await markHeld(host, exchange);
      expect(await undoMarkHeld(guest, exchange)).toEqual({ status });
      expect(await statusOf(exchange)).toBe(status);
      await markHeld(guest, exchange);
      expect(await undoMarkHeld(host, exchange)).toEqual({ status });
    },
  );

  test("makes a draft of a record that was begun as held", async () => {
    const { exchange, host } = await anExchange(dated);
    expect(await undoMarkHeld(host, exchange)).toEqual({ status: "DRAFT" });
  });

  test("leaves a row of each change of state, with who made it", async () => {
    const { exchange, host, guest } = await anExchange({ ...dated, status: "PLANNED" });
    await markHeld(host, exchange);
    await undoMarkHeld(guest, exchange);
    const changes = await read(system("test"), (tx) =>
      tx.statusChange.findMany({
        where: { exchangeId: exchange.id },
        orderBy: { at: "asc" },
        select: { from: true, to: true, byId: true },
      }),
    );
    expect(changes).toEqual([
      { from: null, to: "PLANNED", byId: null },
      { from: "PLANNED", to: "HELD", byId: host.userId },
      { from: "HELD", to: "PLANNED", byId: guest.userId },
    ]);
  });

  test.each([
    ["DRAFT", "changed_meanwhile"],
    ["RECORDED", "changed_meanwhile"],
    ["AGREED", "record_closed"],
  ] as const)("is refused for a record that is %s", async (status, code) => {
    const { exchange, host } = await anExchange({ ...dated, status });
    await expect(undoMarkHeld(host, exchange)).rejects.toMatchObject({ kind: "conflict", code });
    expect(await statusOf(exchange)).toBe(status);
  });

  test.each(["PUBLISHED", "UNPUBLISHED"] as const)("is refused after its report was published: %s", async (status) => {
    const { exchange, host } = await aReport({ en: { status }, zh: null });
    await expect(undoMarkHeld(host, exchange)).rejects.toMatchObject({ kind: "conflict", code: "published_once" });
    expect(await statusOf(exchange)).toBe("HELD");
  });
});
