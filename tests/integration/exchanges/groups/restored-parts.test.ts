import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { addTopic } from "@/lib/exchanges/groups/commands/add-topic.ts";
import { removeTopic } from "@/lib/exchanges/groups/commands/remove-topic.ts";
import { restoreSeat } from "@/lib/exchanges/groups/commands/restore-seat.ts";
import { restoreTopic } from "@/lib/exchanges/groups/commands/restore-topic.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { setSeatRole } from "@/lib/exchanges/groups/commands/set-seat-role.ts";
import { unseatMember } from "@/lib/exchanges/groups/commands/unseat-member.ts";
import { removePairing } from "@/lib/exchanges/pairings/commands/remove-pairing.ts";
import { restorePairing } from "@/lib/exchanges/pairings/commands/restore-pairing.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { after, clock, days } from "@/lib/platform/clock.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aTopic } from "@/tests/factories/itinerary.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { addAll, addPair, aRecord, groupsOf, pairOf, refOf } from "./world.ts";

afterEach(() => vi.restoreAllMocks());

/** A group with two pairs, two topics and two people, one of whom chairs it. */
async function aFullGroup() {
  const world = await aRecord();
  const { exchange, host, hostUnits, guestUnits, hostParty, guestParty } = world;
  const { groups } = await addAll(host, exchange, [pairOf(hostUnits[0], guestUnits[0])]);
  const groupId = groups[0]?.id ?? "";
  await addPair(host, exchange, groupId, pairOf(hostUnits[1], guestUnits[1]));
  const ref = { ...refOf(exchange), groupId };
  const topics = [await aTopic(), await aTopic()] as const;
  for (const { id } of topics) await addTopic(host, { ...ref, key: randomUUID(), topic: { topicId: id } });
  const chair = await aDelegationMember(hostParty.delegation);
  const other = await aDelegationMember(guestParty.delegation);
  await seatMembers(host, { ...ref, memberIds: [chair.id, other.id] });
  await setSeatRole(host, { ...ref, memberId: chair.id, role: "CHAIR" });
  return {
    ...world,
    groupId,
    chair,
    topic: topics[0],
    pair: { hostUnitId: hostUnits[0].id, guestUnitId: guestUnits[0].id },
  };
}
type World = Awaited<ReturnType<typeof aFullGroup>>;
type Act = (actor: Member, world: World, ref?: { code: string }) => Promise<unknown>;

const inGroup = ({ exchange, groupId }: World, ref = refOf(exchange)) => ({ ...ref, groupId });

const parts: [string, { remove: Act; restore: Act }][] = [
  [
    "a pair of schools",
    {
      remove: (actor, world, ref) => removePairing(actor, { ...inGroup(world, ref), ...world.pair }),
      restore: (actor, world, ref) => restorePairing(actor, { ...inGroup(world, ref), ...world.pair }),
    },
  ],
  [
    "a topic",
    {
      remove: (actor, world, ref) => removeTopic(actor, { ...inGroup(world, ref), topicId: world.topic.id }),
      restore: (actor, world, ref) => restoreTopic(actor, { ...inGroup(world, ref), topicId: world.topic.id }),
    },
  ],
  [
    "a person",
    {
      remove: (actor, world, ref) => unseatMember(actor, { ...inGroup(world, ref), memberId: world.chair.id }),
      restore: (actor, world, ref) => restoreSeat(actor, { ...inGroup(world, ref), memberId: world.chair.id }),
    },
  ],
];

describe.each(parts)("%s that was removed from a group", (_what, { remove, restore }) => {
  test("comes back with its place and role, once", async () => {
    const world = await aFullGroup();
    const before = (await groupsOf(world.exchange))[0];
    await remove(world.host, world);
    expect((await groupsOf(world.exchange))[0]).not.toEqual(before);
    const answers = await Promise.allSettled([restore(world.host, world), restore(world.guest, world)]);
    expect(codesOf(answers)).toEqual(["changed_meanwhile", "done"]);
    const { version: _before, ...group } = before ?? { version: 0 };
    const { version: _after, ...now } = (await groupsOf(world.exchange))[0] ?? { version: 0 };
    expect(now).toEqual(group);
  });

  test("can be restored for 30 days, and only after a removal", async () => {
    const world = await aFullGroup();
    await expect(restore(world.host, world)).rejects.toMatchObject({ kind: "not_found" });
    await remove(world.host, world);
    vi.spyOn(clock, "now").mockReturnValue(after(new Date(), days(30)));
    await expect(restore(world.host, world)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is not restored by people who may not", async () => {
    const world = await aFullGroup();
    await remove(world.host, world);
    await expectRefusals(world, (actor, ref) => restore(actor, world, ref));
  });
});

test("nobody gets a seat back who is no longer in a delegation", async () => {
  const world = await aFullGroup();
  const { host, chair, exchange, hostParty } = world;
  await unseatMember(host, { ...inGroup(world), memberId: chair.id });
  await removeMember(host, { ...refOf(exchange), delegationId: hostParty.delegation.id, memberId: chair.id });
  const restored = restoreSeat(host, { ...inGroup(world), memberId: chair.id });
  await expect(restored).rejects.toMatchObject({ kind: "not_found" });
});
