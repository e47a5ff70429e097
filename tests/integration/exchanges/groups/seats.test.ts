import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addTopic } from "@/lib/exchanges/groups/commands/add-topic.ts";
import { removeTopic } from "@/lib/exchanges/groups/commands/remove-topic.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { setSeatRole } from "@/lib/exchanges/groups/commands/set-seat-role.ts";
import { unseatMember } from "@/lib/exchanges/groups/commands/unseat-member.ts";
import { addTopicInput } from "@/lib/exchanges/groups/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aTopic } from "@/tests/factories/itinerary.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { aRecord, groupsOf, refOf } from "./world.ts";

/** Makes a group, and a member of each delegation. */
async function aGroup() {
  const world = await aRecord();
  const group = await aDiscussionGroup(world.exchange);
  return {
    ...world,
    ref: { ...refOf(world.exchange), groupId: group.id },
    ofHost: await aDelegationMember(world.hostParty.delegation),
    ofGuest: await aDelegationMember(world.guestParty.delegation),
  };
}

const seatsOf = async (exchange: Exchange) => (await groupsOf(exchange)).flatMap(({ seats }) => seats);

describe("people in a group", () => {
  test("come from both delegations, with a role that they keep when they are seated again", async () => {
    const { exchange, host, guest, ref, ofHost, ofGuest } = await aGroup();
    await seatMembers(host, { ...ref, memberIds: [ofHost.id, ofHost.id] });
    await setSeatRole(guest, { ...ref, memberId: ofHost.id, role: "CHAIR" });
    await seatMembers(guest, { ...ref, memberIds: [ofHost.id, ofGuest.id] });
    expect((await seatsOf(exchange)).toSorted((one, other) => one.role.localeCompare(other.role))).toEqual([
      { memberId: ofHost.id, role: "CHAIR" },
      { memberId: ofGuest.id, role: "PARTICIPANT" },
    ]);
    await unseatMember(host, { ...ref, memberId: ofHost.id });
    expect(await seatsOf(exchange)).toEqual([{ memberId: ofGuest.id, role: "PARTICIPANT" }]);
  });

  test("are all members of this exchange, or none is seated", async () => {
    const { exchange, host, ref, ofHost } = await aGroup();
    const others = await aGroup();
    const withStranger = seatMembers(host, { ...ref, memberIds: [ofHost.id, others.ofHost.id] });
    await expect(withStranger).rejects.toMatchObject({ kind: "not_found" });
    expect(await seatsOf(exchange)).toEqual([]);
    const notSeated = setSeatRole(host, { ...ref, memberId: ofHost.id, role: "CHAIR" });
    await expect(notSeated).rejects.toMatchObject({ kind: "not_found" });
    await expect(unseatMember(host, { ...ref, memberId: ofHost.id })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("are seated once and unseated once when two people do it at the same moment", async () => {
    const { exchange, host, guest, ref, ofHost, ofGuest } = await aGroup();
    const memberIds = [ofHost.id, ofGuest.id];
    await Promise.all([host, guest].map((actor) => seatMembers(actor, { ...ref, memberIds })));
    expect(await seatsOf(exchange)).toHaveLength(2);
    const answers = await Promise.allSettled(
      [host, guest].map((actor) => unseatMember(actor, { ...ref, memberId: ofHost.id })),
    );
    expect(codesOf(answers)).toEqual(["done", "not_found"]);
  });

  test.each<[string, (actor: Member, ref: { code: string; groupId: string }, memberId: string) => Promise<unknown>]>([
    ["seated", (actor, ref, memberId) => seatMembers(actor, { ...ref, memberIds: [memberId] })],
    ["given a role", (actor, ref, memberId) => setSeatRole(actor, { ...ref, memberId, role: "SPEAKER" })],
    ["unseated", (actor, ref, memberId) => unseatMember(actor, { ...ref, memberId })],
  ])("are not %s by people who may not", async (_what, act) => {
    const world = await aGroup();
    const { groupId } = world.ref;
    await seatMembers(world.host, { ...world.ref, memberIds: [world.ofGuest.id] });
    const before = await seatsOf(world.exchange);
    await expectRefusals(world, (actor, ref) => act(actor, { ...ref, groupId }, world.ofGuest.id));
    expect(await seatsOf(world.exchange)).toEqual(before);
  });
});

describe("topics of a group", () => {
  const add = (actor: Member, ref: object, topic: object, key: string = randomUUID()) =>
    addTopic(actor, addTopicInput.parse({ ...ref, key, topic }));
  const namesOf = async (exchange: Exchange) =>
    (await groupsOf(exchange)).flatMap(({ topics }) => topics.map(({ name }) => name.zh ?? name.en));

  test("are chosen or entered, and a topic of the same name is reused", async () => {
    const { exchange, host, guest, ref } = await aGroup();
    const known = await aTopic();
    const name = `课程共建${unique()}`;
    await add(host, ref, { topicId: known.id });
    await add(host, ref, { nameZh: name, nameEn: null });
    const other = await aGroup();
    await add(other.host, other.ref, { nameZh: name, nameEn: null });
    await add(guest, ref, { topicId: known.id });
    expect(await namesOf(exchange)).toEqual([known.nameZh, name]);
    const same = await read(system("test"), (tx) => tx.topic.count({ where: { nameZh: name } }));
    expect(same).toBe(1);
    const gone = add(host, ref, { topicId: randomUUID() });
    await expect(gone).rejects.toMatchObject({ kind: "not_found" });
  });

  test("are entered once when two colleges enter them at the same moment, or one sends twice", async () => {
    const [one, other] = [await aGroup(), await aGroup()];
    const topic = { nameZh: null, nameEn: `Mentoring ${unique()}` };
    const key = randomUUID();
    await Promise.all([
      add(one.host, one.ref, topic, key),
      add(one.host, one.ref, topic, key),
      add(other.host, other.ref, topic),
    ]);
    expect(await namesOf(one.exchange)).toEqual([topic.nameEn]);
    expect(await read(system("test"), (tx) => tx.topic.count({ where: { nameEn: topic.nameEn } }))).toBe(1);
  });

  test("with long names that begin alike are two topics", async () => {
    const { exchange, host, ref } = await aGroup();
    const names = ["first", "second"].map((year) => `${"Building joint practice bases ".repeat(3)}in the ${year} year`);
    for (const nameEn of names) await add(host, ref, { nameZh: null, nameEn });
    expect(await namesOf(exchange)).toEqual(names);
  });

  test("are removed from a group once, and are neither added nor removed by people who may not", async () => {
    const world = await aGroup();
    const { host, guest, ref } = world;
    const topic = await aTopic();
    await add(host, ref, { topicId: topic.id });
    const answers = await Promise.allSettled(
      [host, guest].map((actor) => removeTopic(actor, { ...ref, topicId: topic.id })),
    );
    expect(codesOf(answers)).toEqual(["done", "not_found"]);
    await expectRefusals(world, (actor, record) => add(actor, { ...ref, ...record }, { topicId: topic.id }));
    const again = await aGroup();
    await add(again.host, again.ref, { topicId: topic.id });
    await expectRefusals(again, (actor, record) => removeTopic(actor, { ...again.ref, ...record, topicId: topic.id }));
    expect(await namesOf(again.exchange)).toEqual([topic.nameZh]);
  });
});
