import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { listGroups } from "@/lib/exchanges/groups/queries.ts";
import { MAX_GROUPS } from "@/lib/exchanges/groups/rules.ts";
import { addPairing } from "@/lib/exchanges/pairings/commands/add-pairing.ts";
import { removePairing } from "@/lib/exchanges/pairings/commands/remove-pairing.ts";
import { listGroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { addPairingInput } from "@/lib/exchanges/pairings/schema.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aUnit } from "@/tests/factories/institutions.ts";
import { aDiscussionGroup, aGroupDiscussion, anItem } from "@/tests/factories/itinerary.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { visibleRecord } from "@/tests/support/visible-record.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";
import { expectRefusals } from "../expect-refusals.ts";
import { addAll, addPair, aRecord, groupsOf, pairOf, refOf } from "../groups/world.ts";

describe("groups", () => {
  test("are added one for each pair, with consecutive codes, during the only item of group discussions", async () => {
    const { exchange, host, guest, hostUnits, guestUnits } = await aRecord();
    await aDiscussionGroup(exchange, { code: "G2", position: 1 });
    const meeting = await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const { groups, institutions } = await addAll(guest, exchange, [
      pairOf(hostUnits[0], guestUnits[1]),
      pairOf(hostUnits[1], guestUnits[0]),
    ]);
    expect(
      groups.slice(1).map(({ code, values, pairings }) => [code, values, pairings.map(({ host: of }) => of.zh)]),
    ).toEqual([
      ["G3", { nameZh: null, nameEn: null, itemId: meeting.id, stopId: null, status: "HELD" }, [hostUnits[0].nameZh]],
      ["G4", { nameZh: null, nameEn: null, itemId: meeting.id, stopId: null, status: "HELD" }, [hostUnits[1].nameZh]],
    ]);
    expect(institutions).toEqual([]);
    await anItem(exchange, { kind: "GROUP_DISCUSSION" });
    const [last] = (await addAll(host, exchange, [])).groups.slice(-1);
    expect(last).toMatchObject({ code: "G5", pairings: [], values: { itemId: null } });
  });

  test("for schools of the same name are added where they are missing, also when two people do it at the same moment", async () => {
    const { exchange, host, guest, hostUnits, guestUnits } = await aRecord();
    const pairs = [pairOf(hostUnits[0], guestUnits[0]), pairOf(hostUnits[1], guestUnits[1])];
    await addAll(host, exchange, pairs.slice(0, 1));
    await Promise.all([host, guest].map((actor) => addAll(actor, exchange, pairs, { onlyNew: true })));
    expect((await groupsOf(exchange)).map(({ code, pairings }) => [code, pairings.length])).toEqual([
      ["G1", 1],
      ["G2", 1],
    ]);
  });

  test("get different codes when two people add at the same moment, and are added once when sent twice with one key", async () => {
    const { exchange, host, guest, hostUnits, guestUnits } = await aRecord();
    const pair = pairOf(hostUnits[0], guestUnits[0]);
    await Promise.all([host, guest].map((actor) => addAll(actor, exchange, [pair])));
    const key = randomUUID();
    await Promise.all([1, 2].map(() => addAll(host, exchange, [pair], { key })));
    expect((await groupsOf(exchange)).map(({ code }) => code)).toEqual(["G1", "G2", "G3"]);
    await expect(addAll(host, exchange, [], { key })).rejects.toMatchObject({ code: "key_used_before" });
  });

  test("enter a new school once, on its own side", async () => {
    const { exchange, host, guest, guestUnits } = await aRecord();
    const unit = { institutionId: host.institutionId, nameZh: "人居环境学院", nameEn: null };
    const key = randomUUID();
    const pairs = [{ host: unit, guest: { unitId: guestUnits[0].id } }];
    const answers = await Promise.all([1, 2].map(() => addAll(guest, exchange, pairs, { key })));
    expect(answers[0]?.institutions).toHaveLength(1);
    expect((await groupsOf(exchange)).map(({ pairings }) => pairings[0]?.host)).toEqual([
      { zh: "人居环境学院", en: null, provisional: ["zh"] },
    ]);
    const onWrongSide = [
      { host: { ...unit, institutionId: guest.institutionId }, guest: { unitId: guestUnits[0].id } },
    ];
    await expect(addAll(host, exchange, onWrongSide)).rejects.toMatchObject({ code: "not_a_party" });
    expect(
      await read(system("test"), (tx) =>
        tx.unit.count({ where: { nameZh: "人居环境学院", institutionId: host.institutionId } }),
      ),
    ).toBe(1);
  });

  test("use the school that has the typed name on that day, also when two people type it at the same moment", async () => {
    const { exchange, host, guest, hostUnits, guestUnits } = await aRecord();
    const gone = await aUnit({ institutionId: host.institutionId, validTo: new Date("2025-12-04") });
    const typed = (of: { institutionId: string | null }, nameEn: string | null, nameZh: string | null = null) => ({
      institutionId: of.institutionId ?? "",
      nameZh,
      nameEn,
    });
    const both = (name: string) => [{ host: typed(host, name), guest: typed(guest, name) }];
    const answers = await Promise.all([host, guest].map((actor) => addAll(actor, exchange, both("School of Snow"))));
    expect(answers.map(({ institutions }) => institutions.length).sort()).toEqual([0, 2]);
    const known = [{ host: typed(host, hostUnits[0].nameEn), guest: { unitId: guestUnits[0].id } }];
    expect((await addAll(host, exchange, known)).institutions).toEqual([]);
    const closed = [{ host: typed(host, gone.nameEn, gone.nameZh), guest: { unitId: guestUnits[0].id } }];
    expect((await addAll(host, exchange, closed)).institutions, "one that was gone is not meant").toHaveLength(1);
    const [first, second, third] = (await groupsOf(exchange)).map(({ pairings }) => pairings[0]);
    expect([second?.hostUnitId, second?.guestUnitId]).toEqual([first?.hostUnitId, first?.guestUnitId]);
    expect(third?.hostUnitId).toBe(hostUnits[0].id);
  });

  test("enter schools of two colleges while the same happens in an exchange in the other direction", async () => {
    const there = await aRecord();
    const [host, guest] = [there.host.institutionId, there.guest.institutionId];
    const back = await aRecord({ hostInstitutionId: guest, guestInstitutionId: host });
    const school = (institutionId: string) => ({ institutionId, nameZh: "马克思主义学院", nameEn: null });
    const pair = (hostId: string, guestId: string) => [{ host: school(hostId), guest: school(guestId) }];
    const held = { text: `SELECT 1 FROM "Institution" WHERE "id" = $1 FOR UPDATE`, values: [guest] };
    const answers = await whileUncommitted(
      held,
      () => addAll(back.host, back.exchange, pair(guest, host)),
      () => addAll(there.host, there.exchange, pair(host, guest)),
    );
    expect(answers).toEqual(["done", "done"]);
  });

  test("pair a school of the host with one of another party, both of which exist on that day", async () => {
    const { exchange, host, hostUnits, guestUnits } = await aRecord();
    const foreign = await aUnit();
    const gone = await aUnit({ institutionId: host.institutionId, validTo: new Date("2025-12-04") });
    const wrong = [
      [pairOf(hostUnits[0], hostUnits[1]), "not_a_party"],
      [pairOf(guestUnits[0], hostUnits[0]), "not_a_party"],
      [pairOf(hostUnits[0], foreign), "not_a_party"],
      [pairOf(gone, guestUnits[0]), "not_found"],
      [pairOf(hostUnits[0], { id: randomUUID() }), "not_found"],
    ] as const;
    for (const [pair, code] of wrong) {
      await expect(addAll(host, exchange, [pair])).rejects.toMatchObject({ code });
    }
    expect(await groupsOf(exchange)).toEqual([]);
  });

  test("are limited to the number that can be shown", async () => {
    const { exchange, host } = await aRecord();
    await writeRow("Exchange", async (tx) => {
      const data = Array.from({ length: MAX_GROUPS }, (_, at) => ({
        exchangeId: exchange.id,
        code: `G${at + 1}`,
        position: at,
      }));
      await tx.discussionGroup.createMany({ data });
      return exchange;
    });
    await expect(addAll(host, exchange, [])).rejects.toMatchObject({ code: "too_many" });
  });

  test("are refused to people who may not add them", async () => {
    const world = await aRecord();
    await expectRefusals(world, (actor, ref) => addAll(actor, ref, []));
    expect(await groupsOf(world.exchange)).toEqual([]);
  });
});

describe("a pair", () => {
  test("is added to a group once, and removed again", async () => {
    const { exchange, host, guest, hostUnits, guestUnits } = await aRecord();
    const { groups } = await addAll(host, exchange, [pairOf(hostUnits[0], guestUnits[0])]);
    const groupId = groups[0]?.id ?? "";
    const pair = pairOf(hostUnits[1], guestUnits[0]);
    await Promise.all([host, guest].map((actor) => addPair(actor, exchange, groupId, pair)));
    const [group] = await groupsOf(exchange);
    expect(group?.pairings.map(({ hostUnitId }) => hostUnitId)).toEqual(hostUnits.map(({ id }) => id));
    const ids = { groupId, hostUnitId: hostUnits[0].id, guestUnitId: guestUnits[0].id };
    const left = await removePairing(guest, { ...refOf(exchange), ...ids });
    expect(left.groups[0]?.pairings.map(({ hostUnitId }) => hostUnitId)).toEqual([hostUnits[1].id]);
    await expect(removePairing(host, { ...refOf(exchange), ...ids })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("consists of schools of the two sides, and belongs to a group of this record", async () => {
    const { exchange, host, hostUnits, guestUnits } = await aRecord();
    const other = await aRecord();
    const { groups } = await addAll(host, exchange, []);
    const wrongSide = addPair(host, exchange, groups[0]?.id ?? "", pairOf(guestUnits[0], hostUnits[0]));
    await expect(wrongSide).rejects.toMatchObject({ code: "not_a_party" });
    const elsewhere = addPair(
      other.host,
      other.exchange,
      groups[0]?.id ?? "",
      pairOf(other.hostUnits[0], other.guestUnits[0]),
    );
    await expect(elsewhere).rejects.toMatchObject({ kind: "not_found" });
  });

  test("is neither added nor removed by people who may not", async () => {
    const world = await aRecord();
    const { group, hostUnit, guestUnit } = await aGroupDiscussion(world);
    const pair = pairOf(world.hostUnits[0], world.guestUnits[0]);
    await expectRefusals(world, (actor, ref) =>
      addPairing(actor, addPairingInput.parse({ ...ref, key: randomUUID(), groupId: group.id, pair })),
    );
    const again = await aRecord();
    const discussion = await aGroupDiscussion(again);
    await expectRefusals(again, (actor, ref) =>
      removePairing(actor, {
        ...ref,
        groupId: discussion.group.id,
        hostUnitId: discussion.hostUnit.id,
        guestUnitId: discussion.guestUnit.id,
      }),
    );
    expect((await groupsOf(world.exchange))[0]?.pairings).toMatchObject([
      { hostUnitId: hostUnit.id, guestUnitId: guestUnit.id },
    ]);
  });
});

test("groups are read with the same few statements, however many there are, and not by a third college", async () => {
  const { exchange, host, hostUnits, guestUnits } = await aRecord();
  const ask = () => read(host, async (tx) => listGroupsOfRecord(tx, host, await visibleRecord(tx, exchange)));
  const pair = pairOf(hostUnits[0], guestUnits[0]);
  await addAll(host, exchange, [pair]);
  const withOne = await countStatements(ask);
  await addAll(host, exchange, [pair, pair]);
  expect((await ask()).groups).toHaveLength(3);
  expect(await countStatements(ask)).toBe(withOne);
  await expect(listGroups(await aMember(), exchange.code)).rejects.toMatchObject({ kind: "not_found" });
});
