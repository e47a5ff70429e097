import { describe, expect, test } from "vitest";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { system } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aDiscussionGroup, aMinute } from "@/tests/factories/itinerary.ts";
import { aPerson } from "@/tests/factories/people.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { aRecord, names, rosterOf, save, stored, type } from "./world.ts";

describe("a removed member", () => {
  test("is restored in the same place, with person and seats in the groups", async () => {
    const { exchange, host, hostParty, ofHost } = await aRecord();
    const person = await aPerson();
    await aDelegationMember(hostParty.delegation, { nameZh: "甲" });
    const facts = { nameZh: "乙", personId: person.id, namedInPublic: true, role: "HEAD", rank: "STAFF" } as const;
    const { id } = await aDelegationMember(hostParty.delegation, facts);
    await aDelegationMember(hostParty.delegation, { nameZh: "丙" });
    const [standing, gone] = [await aDiscussionGroup(exchange), await aDiscussionGroup(exchange)];
    for (const group of [standing, gone]) {
      await writeRow("GroupParticipant", async (tx) => {
        await tx.groupParticipant.create({
          data: { groupId: group.id, memberId: id, exchangeId: exchange.id, role: "CHAIR" },
        });
        return group;
      });
    }
    const before = await read(system("test"), (tx) => tx.delegationMember.findUniqueOrThrow({ where: { id } }));
    expect(names(await removeMember(host, { ...ofHost, memberId: id }))).toEqual(["甲", "丙"]);
    await type(host, ofHost, { nameZh: "丁" });
    await writeRow("DiscussionGroup", (tx) => tx.discussionGroup.delete({ where: { id: gone.id } }));
    expect(names(await restoreMember(host, { ...ofHost, memberId: id }))).toEqual(["甲", "乙", "丙", "丁"]);
    const after = await read(system("test"), (tx) =>
      tx.delegationMember.findUniqueOrThrow({ where: { id }, include: { groups: true } }),
    );
    const { createdAt: _created, updatedAt: _updated, ...kept } = before;
    expect(after).toMatchObject(kept);
    expect(after.groups).toEqual([{ groupId: standing.id, memberId: id, exchangeId: exchange.id, role: "CHAIR" }]);
    await expect(restoreMember(host, { ...ofHost, memberId: id })).rejects.toMatchObject({ code: "changed_meanwhile" });
  });

  test("is restored as an ordinary member when there is another head by now", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await aDelegationMember(hostParty.delegation, { role: "HEAD" });
    const other = await aDelegationMember(hostParty.delegation);
    await removeMember(host, { ...ofHost, memberId: id });
    await save(host, ofHost, other.id, { role: { from: "MEMBER", to: "HEAD" } });
    const { members } = await restoreMember(host, { ...ofHost, memberId: id });
    expect(members.map(({ id: each, values }) => [each, values.role])).toEqual([
      [id, "MEMBER"],
      [other.id, "HEAD"],
    ]);
  });

  test("is not restored after the same person was entered again in either delegation", async () => {
    const { host, guest, ofHost, ofGuest } = await aRecord();
    const typed = { nameZh: "乙", nameEn: null, titleZh: "院长" };
    const { memberId } = await type(host, ofHost, typed);
    await removeMember(host, { ...ofHost, memberId });
    const elsewhere = await type(guest, ofGuest, typed);
    await expect(restoreMember(host, { ...ofHost, memberId })).rejects.toMatchObject({ code: "person_twice" });
    await removeMember(guest, { ...ofGuest, memberId: elsewhere.memberId });
    await type(host, ofHost, typed);
    await expect(restoreMember(host, { ...ofHost, memberId })).rejects.toMatchObject({ code: "person_twice" });
    expect(names(await rosterOf(ofHost))).toEqual(["乙"]);
    expect(names(await rosterOf(ofGuest))).toEqual([]);
  });

  test("stays while the minutes name the member", async () => {
    const { exchange, host, hostParty, ofHost } = await aRecord();
    const { id } = await aDelegationMember(hostParty.delegation);
    await aMinute(exchange, { speakerMemberId: id });
    await expect(removeMember(host, { ...ofHost, memberId: id })).rejects.toMatchObject({ code: "member_speaks" });
    expect(await stored(ofHost)).toMatchObject({ version: 1 });
  });

  test("is removed once when two people do it at the same moment", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await aDelegationMember(hostParty.delegation);
    const answers = await Promise.allSettled([1, 2].map(() => removeMember(host, { ...ofHost, memberId: id })));
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await rosterOf(ofHost)).members).toEqual([]);
  });

  test("is neither removed nor restored by a stranger, nor restored into another delegation", async () => {
    const { host, stranger, hostParty, ofHost, ofGuest } = await aRecord();
    const { id } = await aDelegationMember(hostParty.delegation);
    await expect(removeMember(stranger, { ...ofHost, memberId: id })).rejects.toMatchObject({ kind: "not_found" });
    await expect(removeMember(host, { ...ofGuest, memberId: id })).rejects.toMatchObject({ kind: "not_found" });
    await removeMember(host, { ...ofHost, memberId: id });
    await expect(restoreMember(stranger, { ...ofHost, memberId: id })).rejects.toMatchObject({ kind: "not_found" });
    await expect(restoreMember(host, { ...ofGuest, memberId: id })).rejects.toMatchObject({ kind: "not_found" });
    expect((await rosterOf(ofHost)).members).toEqual([]);
  });
});
