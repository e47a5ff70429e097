import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { moveOutcome } from "@/lib/commitments/commands/move-outcome.ts";
import { removeOutcome } from "@/lib/commitments/commands/remove-outcome.ts";
import { undoMoveOutcome } from "@/lib/commitments/commands/undo-move-outcome.ts";
import { moveMember } from "@/lib/exchanges/delegations/commands/move-member.ts";
import { undoMoveMember } from "@/lib/exchanges/delegations/commands/undo-move-member.ts";
import { moveGroup } from "@/lib/exchanges/groups/commands/move-group.ts";
import { undoMoveGroup } from "@/lib/exchanges/groups/commands/undo-move-group.ts";
import { moveItem } from "@/lib/exchanges/itinerary/commands/move-item.ts";
import { undoMoveItem } from "@/lib/exchanges/itinerary/commands/undo-move-item.ts";
import { moveNote } from "@/lib/exchanges/source-notes/commands/move-note.ts";
import { undoMoveNote } from "@/lib/exchanges/source-notes/commands/undo-move-note.ts";
import { addMinuteItem } from "@/lib/minutes/commands/add-minute-item.ts";
import { moveMinuteItem } from "@/lib/minutes/commands/move-minute-item.ts";
import { undoMoveMinuteItem } from "@/lib/minutes/commands/undo-move-minute-item.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { aDelegationMember, anExchange, anOutcome, aSourceNote } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";

afterEach(() => vi.restoreAllMocks());

type World = Awaited<ReturnType<typeof anExchange>>;
type Row = { id: string };

/** A list that people put in order. */
type List = {
  /** makes one more row, at this place */
  add: (world: World, place: number) => Promise<Row>;
  /** returns the rows in their order */
  move: (actor: Member, world: World, id: string, before: string | null) => Promise<readonly Row[]>;
  undo: (actor: Member, world: World, id: string) => Promise<readonly Row[]>;
};

const refOf = ({ exchange }: World) => ({ code: exchange.code });
const ofHost = (world: World) => ({ ...refOf(world), delegationId: world.hostParty.delegation.id });

const lists: Record<string, List> = {
  "the members of a delegation": {
    add: ({ hostParty }, protocolOrder) => aDelegationMember(hostParty.delegation, { protocolOrder }),
    move: async (actor, world, memberId, before) =>
      (await moveMember(actor, { ...ofHost(world), memberId, before })).members,
    undo: async (actor, world, memberId) => (await undoMoveMember(actor, { ...ofHost(world), memberId })).members,
  },
  "the items of a day": {
    add: ({ exchange }, position) => anItem(exchange, { position }),
    move: async (actor, world, itemId, before) =>
      (await moveItem(actor, { ...refOf(world), itemId, day: calendarDayOf(world.exchange.firstDay), before })).items,
    undo: async (actor, world, itemId) => (await undoMoveItem(actor, { ...refOf(world), itemId })).items,
  },
  "the discussion groups": {
    add: ({ exchange }, position) => aDiscussionGroup(exchange, { position }),
    move: async (actor, world, groupId, before) =>
      (await moveGroup(actor, { ...refOf(world), groupId, before })).groups,
    undo: async (actor, world, groupId) => (await undoMoveGroup(actor, { ...refOf(world), groupId })).groups,
  },
  "the minutes of a session": {
    add: async (world) => {
      const owner = { scope: "PLENARY" as const, itemId: null };
      const said = { text: "Said", locale: "en" as const, kind: "STATEMENT" as const, speakerMemberId: null };
      const { items } = await addMinuteItem(world.host, { ...refOf(world), key: randomUUID(), owner, ...said });
      return items.at(-1) as Row;
    },
    move: async (actor, world, minuteItemId, before) =>
      (await moveMinuteItem(actor, { ...refOf(world), minuteItemId, before })).items,
    undo: async (actor, world, minuteItemId) =>
      (await undoMoveMinuteItem(actor, { ...refOf(world), minuteItemId })).items,
  },
  "the outcomes": {
    add: ({ exchange }, position) => anOutcome(exchange, { position }),
    move: (actor, world, outcomeId, before) => moveOutcome(actor, { ...refOf(world), outcomeId, before }),
    undo: (actor, world, outcomeId) => undoMoveOutcome(actor, { ...refOf(world), outcomeId }),
  },
  "the notes on the source": {
    add: ({ exchange }, position) => aSourceNote(exchange, { position }),
    move: (actor, world, noteId, before) => moveNote(actor, { ...refOf(world), noteId, before }),
    undo: (actor, world, noteId) => undoMoveNote(actor, { ...refOf(world), noteId }),
  },
};

/** A record with three rows in a list, and its order as letters. */
async function threeRows({ add, move, undo }: List) {
  const world = await anExchange({ roles: ["RECORDER"], lastDay: new Date("2025-12-06") });
  const rows = [await add(world, 1), await add(world, 2), await add(world, 3)];
  const [a, b, c] = rows.map(({ id }) => id) as [string, string, string];
  const letters = (order: readonly Row[]) =>
    order.map(({ id }) => "abc"[rows.findIndex((row) => row.id === id)]).join("");
  const { institutionId } = world.host;
  const someone = await aMember({ institutionId, roles: ["RECORDER"] });
  return {
    world,
    id: { a, b, c },
    colleague: { ...someone, institutionId } as Member,
    move: async (id: string, before: string | null, actor: Member = world.host) =>
      letters(await move(actor, world, id, before)),
    undo: async (id: string, actor: Member = world.host) => letters(await undo(actor, world, id)),
  };
}

describe.each(Object.entries(lists))("a move in %s", (_what, list) => {
  test("is taken back, and the move before it after that", async () => {
    const { id, move, undo } = await threeRows(list);
    expect(await move(id.a, null)).toBe("bca");
    expect(await move(id.a, id.c)).toBe("bac");
    expect(await undo(id.a)).toBe("bca");
    expect(await undo(id.a)).toBe("abc");
    await expect(undo(id.a)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is not taken back by somebody else, nor by a stranger, nor after 30 days", async () => {
    const { id, colleague, move, undo } = await threeRows(list);
    await move(id.a, null);
    await expect(undo(id.a, colleague)).rejects.toMatchObject({ kind: "not_found" });
    await expect(undo(id.a, await aMember({ roles: ["RECORDER"] }))).rejects.toMatchObject({ kind: "not_found" });
    // a colleague's move of the same row stays theirs
    expect(await move(id.a, id.c, colleague)).toBe("bac");
    expect(await undo(id.a)).toBe("abc");
    vi.spyOn(clock, "now").mockReturnValue(after(new Date(), days(30)));
    await expect(undo(id.a, colleague)).rejects.toMatchObject({ kind: "not_found" });
  });
});

test("a moved row whose former neighbour is gone goes back to the place with the same number", async () => {
  const { world, id, move, undo } = await threeRows(lists["the outcomes"] as List);
  expect(await move(id.a, null)).toBe("bca");
  await removeOutcome(world.host, { ...refOf(world), outcomeId: id.b });
  expect(await undo(id.a)).toBe("ac");
});

test("an item that was moved to another day comes back to its day", async () => {
  const { world, id } = await threeRows(lists["the items of a day"] as List);
  const firstDay = calendarDayOf(world.exchange.firstDay);
  const day = calendarDayOf(world.exchange.lastDay);
  await moveItem(world.host, { ...refOf(world), itemId: id.a, day, before: null });
  const { items } = await undoMoveItem(world.host, { ...refOf(world), itemId: id.a });
  expect(items.map((item) => [item.id, item.day])).toEqual([id.a, id.b, id.c].map((each) => [each, firstDay]));
});

test("two people who take moves back at the same moment lose no row", async () => {
  const { id, colleague, move, undo } = await threeRows(lists["the outcomes"] as List);
  await move(id.a, null);
  await move(id.c, id.b, colleague);
  const orders = await Promise.all([undo(id.a), undo(id.c, colleague)]);
  for (const order of orders) expect([...order].toSorted().join("")).toBe("abc");
});
