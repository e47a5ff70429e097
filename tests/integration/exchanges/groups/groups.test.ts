import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { moveGroup } from "@/lib/exchanges/groups/commands/move-group.ts";
import { removeGroup } from "@/lib/exchanges/groups/commands/remove-group.ts";
import { restoreGroup } from "@/lib/exchanges/groups/commands/restore-group.ts";
import { saveGroup } from "@/lib/exchanges/groups/commands/save-group.ts";
import { seatMembers } from "@/lib/exchanges/groups/commands/seat-members.ts";
import { type GroupValues, saveGroupInput } from "@/lib/exchanges/groups/schema.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aGroupDiscussion, anItem, aTopic } from "@/tests/factories/itinerary.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { addAll, aRecord, groupsOf, refOf } from "./world.ts";

const save = (
  actor: Member,
  exchange: Pick<Exchange, "code">,
  groupId: string,
  changes: { [Field in keyof GroupValues]?: { from: FieldValue; to: FieldValue } },
) => saveGroup(actor, saveGroupInput.parse({ ...refOf(exchange), groupId, version: 1, changes }));

const stored = (id: string) => read(system("test"), (tx) => tx.discussionGroup.findUniqueOrThrow({ where: { id } }));

/** Makes three groups in this order. */
async function threeGroups(exchange: Exchange): Promise<[string, string, string]> {
  const ids: string[] = [];
  for (const at of [1, 2, 3]) ids.push((await aDiscussionGroup(exchange, { code: `G${at}`, position: at })).id);
  return ids as [string, string, string];
}

describe("the fields of a group", () => {
  test("keep what two people write into different fields at the same moment, and overwrite nothing in one field", async () => {
    const { exchange, host, guest } = await aRecord();
    const { id } = await aDiscussionGroup(exchange, { nameZh: null, nameEn: null });
    await Promise.all([
      save(host, exchange, id, { nameZh: { from: null, to: "党建组" } }),
      save(guest, exchange, id, {
        nameEn: { from: null, to: "Party building" },
        status: { from: "PLANNED", to: "HELD" },
      }),
    ]);
    expect(await stored(id)).toMatchObject({ nameZh: "党建组", nameEn: "Party building", status: "HELD", version: 3 });
    const answers = await Promise.all([
      save(host, exchange, id, { nameZh: { from: "党建组", to: "一组" } }),
      save(guest, exchange, id, { nameZh: { from: "党建组", to: "二组" } }),
    ]);
    const { nameZh: theirs } = await stored(id);
    const mine = theirs === "一组" ? "二组" : "一组";
    expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual([{ field: "nameZh", mine, theirs }]);
  });

  test("refer to an item of the same itinerary", async () => {
    const { exchange, host } = await aRecord();
    const { id } = await aDiscussionGroup(exchange);
    const own = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const others = await anItem((await aRecord()).exchange);
    const saved = await save(host, exchange, id, { itemId: { from: null, to: own.id } });
    expect(saved).toMatchObject({ version: 2, values: { itemId: own.id } });
    const toOthers = save(host, exchange, id, { itemId: { from: own.id, to: others.id } });
    await expect(toOthers).rejects.toMatchObject({ kind: "not_found" });
    expect((await save(host, exchange, id, { itemId: { from: own.id, to: null } })).values.itemId).toBeNull();
  });

  test("are not found in another record, and refused to people who may not change them", async () => {
    const world = await aRecord();
    const other = await aRecord();
    const { id } = await aDiscussionGroup(world.exchange);
    const elsewhere = save(other.host, other.exchange, id, { nameZh: { from: null, to: "改" } });
    await expect(elsewhere).rejects.toMatchObject({ kind: "not_found" });
    await expectRefusals(world, (actor, ref) =>
      saveGroup(
        actor,
        saveGroupInput.parse({ ...ref, groupId: id, version: 1, changes: { nameZh: { from: null, to: "改" } } }),
      ),
    );
    expect((await stored(id)).version).toBe(1);
  });
});

describe("the order of groups", () => {
  test("changes by putting one before another or last, and codes stay", async () => {
    const { exchange, host } = await aRecord();
    const [first, second, third] = await threeGroups(exchange);
    const moved = await moveGroup(host, { ...refOf(exchange), groupId: third, before: first });
    expect(moved.groups.map(({ code }) => code)).toEqual(["G3", "G1", "G2"]);
    const back = await moveGroup(host, { ...refOf(exchange), groupId: third, before: null });
    expect(back.groups.map(({ code }) => code)).toEqual(["G1", "G2", "G3"]);
    const unknown = moveGroup(host, { ...refOf(exchange), groupId: second, before: randomUUID() });
    await expect(unknown).rejects.toMatchObject({ code: "changed_meanwhile" });
    const gone = moveGroup(host, { ...refOf(exchange), groupId: randomUUID(), before: null });
    await expect(gone).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is complete after two people move at the same moment, and refused to people who may not change it", async () => {
    const world = await aRecord();
    const { exchange, host, guest } = world;
    const [first, , third] = await threeGroups(exchange);
    await Promise.all([
      moveGroup(host, { ...refOf(exchange), groupId: third, before: first }),
      moveGroup(guest, { ...refOf(exchange), groupId: first, before: null }),
    ]);
    // the moves may run in either order: the third is before the first, or the first went to the end afterwards
    const order = (await groupsOf(exchange)).map(({ code }) => code).join(" ");
    expect(["G3 G2 G1", "G2 G3 G1"]).toContain(order);
    await expectRefusals(world, (actor, ref) => moveGroup(actor, { ...ref, groupId: first, before: null }));
  });
});

describe("a group that is removed", () => {
  test("is restored in its place with schools, people, topics and code", async () => {
    const world = await aRecord();
    const { exchange, host, guest, hostParty } = world;
    const { group } = await aGroupDiscussion(world);
    const member = await aDelegationMember(hostParty.delegation);
    const topic = await aTopic();
    await seatMembers(host, { ...refOf(exchange), groupId: group.id, memberIds: [member.id] });
    await writeRow("GroupTopic", async (tx) => {
      await tx.groupTopic.create({ data: { groupId: group.id, topicId: topic.id } });
      return group;
    });
    const [before] = await groupsOf(exchange);
    const ref = { ...refOf(exchange), groupId: group.id };
    expect((await removeGroup(guest, ref)).groups).toEqual([]);
    const { groups } = await restoreGroup(host, ref);
    expect(groups).toEqual([{ ...before, version: (before?.version ?? 0) + 1 }]);
    await expect(restoreGroup(host, ref)).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("gets the next code if its own is taken by now, and leaves out people who were removed", async () => {
    const { exchange, host, hostParty } = await aRecord();
    const group = await aDiscussionGroup(exchange, { code: "G1", position: 1 });
    const member = await aDelegationMember(hostParty.delegation);
    const ref = { ...refOf(exchange), groupId: group.id };
    await seatMembers(host, { ...ref, memberIds: [member.id] });
    await removeGroup(host, ref);
    await addAll(host, exchange, []);
    await writeRow("DelegationMember", (tx) => tx.delegationMember.delete({ where: { id: member.id } }));
    const { groups } = await restoreGroup(host, ref);
    expect(groups.map(({ id, code, seats }) => [id === group.id, code, seats])).toEqual(
      [
        [true, "G2", []],
        [false, "G1", []],
      ].toSorted((one, other) => Number(other[0]) - Number(one[0])),
    );
  });

  test("stays while its minutes have text; empty minutes are removed with it", async () => {
    const { exchange, host } = await aRecord();
    const group = await aDiscussionGroup(exchange);
    const minute = await writeRow("Minute", (tx) =>
      tx.minute.create({ data: { exchangeId: exchange.id, scope: "GROUP", groupId: group.id } }),
    );
    const said = await writeRow("MinuteItem", (tx) =>
      tx.minuteItem.create({
        data: { minuteId: minute.id, exchangeId: exchange.id, sequence: 1, kind: "STATEMENT", sourceLocale: "zh" },
      }),
    );
    const ref = { ...refOf(exchange), groupId: group.id };
    await expect(removeGroup(host, ref)).rejects.toMatchObject({ code: "in_use" });
    await writeRow("MinuteItem", (tx) => tx.minuteItem.delete({ where: { id: said.id } }));
    expect((await removeGroup(host, ref)).groups).toEqual([]);
  });

  test("is removed once and restored once when two people do it at the same moment", async () => {
    const { exchange, host, guest } = await aRecord();
    const group = await aDiscussionGroup(exchange);
    const ref = { ...refOf(exchange), groupId: group.id };
    const both = (act: typeof removeGroup) => Promise.allSettled([host, guest].map((actor) => act(actor, ref)));
    expect(codesOf(await both(removeGroup))).toEqual(["done", "not_found"]);
    expect(codesOf(await both(restoreGroup))).toEqual(["changed_meanwhile", "done"]);
    const never = restoreGroup(host, { ...ref, groupId: randomUUID() });
    await expect(never).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is neither removed nor restored by people who may not", async () => {
    const world = await aRecord();
    const group = await aDiscussionGroup(world.exchange);
    await expectRefusals(world, (actor, ref) => removeGroup(actor, { ...ref, groupId: group.id }));
    const gone = await aRecord();
    const removed = await aDiscussionGroup(gone.exchange);
    await removeGroup(gone.host, { ...refOf(gone.exchange), groupId: removed.id });
    await expectRefusals(gone, (actor, ref) => restoreGroup(actor, { ...ref, groupId: removed.id }));
  });
});
