import { describe, expect, test } from "vitest";
import { removeOutcome, restoreOutcome } from "@/lib/commitments/recording/commands.ts";
import { listOutcomes } from "@/lib/commitments/recording/queries.ts";
import { removeMember, restoreMember } from "@/lib/exchanges/delegations/removal/commands.ts";
import { removeGroup, restoreGroup } from "@/lib/exchanges/discussions/removal/commands.ts";
import { seatMembers } from "@/lib/exchanges/discussions/seats/commands.ts";
import { removeMinuteItem, restoreMinuteItem } from "@/lib/minutes/order/commands.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { aDelegationMember, anExchange, anOutcome } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aMinute, anItem } from "@/tests/factories/itinerary.ts";
import { whileHeld } from "@/tests/support/held.ts";
import { addAll, aRecord, groupsOf, pairOf, refOf } from "./discussions/world.ts";

// Two people at the same moment: one takes away what the other is about to name.

const goneBy = (table: string, { id }: { id: string }) => ({
  text: `DELETE FROM "${table}" WHERE "id" = $1`,
  values: [id],
});

const RECORDERS = { roles: ["RECORDER"] } as const;

describe("what goes at the same moment is not named any more", () => {
  test("by groups that are added: the item during which they would sit", async () => {
    const { exchange, host, hostUnits, guestUnits } = await aRecord();
    const item = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const pairs = [pairOf(hostUnits[0], guestUnits[0])];
    expect(await whileHeld(goneBy("ItineraryItem", item), () => addAll(host, exchange, pairs))).toEqual(["done"]);
    expect((await groupsOf(exchange)).map(({ values }) => values.itemId)).toEqual([null]);
  });

  test("by a group that comes back: the item during which it sat", async () => {
    const { exchange, host } = await aRecord();
    const item = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const group = { ...refOf(exchange), groupId: (await aDiscussionGroup(exchange, { itemId: item.id })).id };
    await removeGroup(host, group);
    expect(await whileHeld(goneBy("ItineraryItem", item), () => restoreGroup(host, group))).toEqual(["done"]);
    expect((await groupsOf(exchange)).map(({ values }) => values.itemId)).toEqual([null]);
  });

  test("by a member who comes back: the group in which they sat", async () => {
    const { exchange, host, hostParty } = await anExchange(RECORDERS);
    const [group, stays] = [await aDiscussionGroup(exchange), await aDiscussionGroup(exchange)];
    const { id: memberId } = await aDelegationMember(hostParty.delegation);
    for (const { id: groupId } of [group, stays])
      await seatMembers(host, { ...refOf(exchange), groupId, memberIds: [memberId] });
    const member = { ...refOf(exchange), delegationId: hostParty.delegation.id, memberId };
    await removeMember(host, member);
    expect(await whileHeld(goneBy("DiscussionGroup", group), () => restoreMember(host, member))).toEqual(["done"]);
    expect((await groupsOf(exchange)).map(({ seats }) => seats.length)).toEqual([1]);
  });

  test("by words that come back: who said them", async () => {
    const { exchange, host, hostParty } = await anExchange(RECORDERS);
    const member = await aDelegationMember(hostParty.delegation);
    const { statement } = await aMinute(exchange, { speakerMemberId: member.id });
    const words = { code: exchange.code, minuteItemId: statement.id };
    await removeMinuteItem(host, words);
    expect(await whileHeld(goneBy("DelegationMember", member), () => restoreMinuteItem(host, words))).toEqual(["done"]);
    const [session] = await listSessions(host, exchange.code);
    expect(session?.minute?.items?.map(({ values }) => values.speakerMemberId)).toEqual([null]);
  });

  test("by an outcome that comes back: the words that it came from", async () => {
    const { exchange, host } = await anExchange(RECORDERS);
    const { statement } = await aMinute(exchange);
    const { id: outcomeId } = await anOutcome(exchange, { minuteItemId: statement.id });
    const outcome = { ...refOf(exchange), outcomeId };
    await removeOutcome(host, outcome);
    expect(await whileHeld(goneBy("MinuteItem", statement), () => restoreOutcome(host, outcome))).toEqual(["done"]);
    expect((await listOutcomes(host, exchange.code)).map(({ values }) => values.minuteItemId)).toEqual([null]);
  });
});
