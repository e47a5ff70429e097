import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addAbsentMember } from "@/lib/exchanges/delegations/commands/add-absent-member.ts";
import { removeMember } from "@/lib/exchanges/delegations/commands/remove-member.ts";
import { restoreMember } from "@/lib/exchanges/delegations/commands/restore-member.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { addAbsentMemberInput, saveHeadcountInput } from "@/lib/exchanges/delegations/schema.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aRecord, type Ref, rosterOf, save, typed } from "./world.ts";

/** A record whose host has somebody absent and somebody present. */
async function aRecordWithAbsent() {
  const world = await aRecord();
  const { delegation } = world.hostParty;
  return {
    ...world,
    present: await aDelegationMember(delegation, { status: "PRESENT", nameZh: "到场者" }),
    absent: await aDelegationMember(delegation, { status: "ABSENT", nameZh: "缺席者" }),
  };
}

const standFor = (actor: Member, ref: Ref, memberId: string, absentId: string | null, from: string | null = null) =>
  save(actor, ref, memberId, { onBehalfOfId: { from, to: absentId } });

const addAbsent = (actor: Member, ref: Ref, memberId: string, nameZh: string, key: string = randomUUID()) => {
  const { role: _role, ...absent } = typed({ nameZh, titleZh: "校长" });
  return addAbsentMember(actor, addAbsentMemberInput.parse({ ...ref, key, memberId, absent }));
};

const valuesOf = async (ref: Ref, memberId: string) =>
  (await rosterOf(ref)).members.find(({ id }) => id === memberId)?.values;

describe("a member who came on behalf of somebody", () => {
  test("stands for an absent member of the same delegation", async () => {
    const { host, ofHost, present, absent } = await aRecordWithAbsent();
    expect((await standFor(host, ofHost, present.id, absent.id)).values.onBehalfOfId).toBe(absent.id);
    expect((await standFor(host, ofHost, present.id, null, absent.id)).values.onBehalfOfId).toBeNull();
  });

  test("stands for nobody who came, is of another delegation, is the member, or is in no delegation", async () => {
    const { host, ofHost, hostParty, guestParty, present, absent } = await aRecordWithAbsent();
    const other = await aDelegationMember(hostParty.delegation, { status: "PRESENT" });
    const elsewhere = await aDelegationMember(guestParty.delegation, { status: "ABSENT" });
    for (const wrong of [other.id, elsewhere.id, present.id, randomUUID()]) {
      await expect(standFor(host, ofHost, present.id, wrong)).rejects.toMatchObject({ code: "member_not_absent" });
    }
    const both = save(host, ofHost, present.id, {
      onBehalfOfId: { from: null, to: absent.id },
      status: { from: "PRESENT", to: "ABSENT" },
    });
    expect((await both).values).toMatchObject({ status: "ABSENT", onBehalfOfId: null });
  });

  test("stands for nobody any more after being absent too", async () => {
    const { host, ofHost, present, absent } = await aRecordWithAbsent();
    await standFor(host, ofHost, present.id, absent.id);
    const { values } = await save(host, ofHost, present.id, { status: { from: "PRESENT", to: "ABSENT" } });
    expect(values).toMatchObject({ status: "ABSENT", onBehalfOfId: null });
  });

  test("keeps the absent one absent", async () => {
    const { host, ofHost, present, absent } = await aRecordWithAbsent();
    await standFor(host, ofHost, present.id, absent.id);
    const came = { status: { from: "ABSENT", to: "PRESENT" } };
    await expect(save(host, ofHost, absent.id, came)).rejects.toMatchObject({ code: "member_stood_for" });
    await standFor(host, ofHost, present.id, null, absent.id);
    expect((await save(host, ofHost, absent.id, came)).values.status).toBe("PRESENT");
  });

  test("stands for somebody who is typed, once however often it is sent, and whom readers do not see yet", async () => {
    const { host, ofHost, present } = await aRecordWithAbsent();
    const key = randomUUID();
    const [first, again] = [
      await addAbsent(host, ofHost, present.id, "高远", key),
      await addAbsent(host, ofHost, present.id, "高远", key),
    ];
    expect(again.memberId).toBe(first.memberId);
    expect(again.roster.members).toHaveLength(3);
    expect(await valuesOf(ofHost, first.memberId)).toMatchObject({ status: "ABSENT", namedInPublic: false });
    expect(await valuesOf(ofHost, present.id)).toMatchObject({ onBehalfOfId: first.memberId });
  });

  test("is not somebody absent, a person twice, or somebody of another college's record", async () => {
    const { host, guest, stranger, ofHost, ofGuest, present, absent } = await aRecordWithAbsent();
    await expect(addAbsent(host, ofHost, absent.id, "高远")).rejects.toMatchObject({ code: "member_not_absent" });
    await expect(addAbsent(host, ofHost, randomUUID(), "高远")).rejects.toMatchObject({ kind: "not_found" });
    await expect(addAbsent(host, ofGuest, present.id, "高远")).rejects.toMatchObject({ kind: "not_found" });
    await expect(addAbsent(stranger, ofHost, present.id, "高远")).rejects.toMatchObject({ kind: "not_found" });
    await expect(addAbsent(guest, ofHost, present.id, "高远")).rejects.toMatchObject({ kind: "forbidden" });
    const viewer = await aMember({ institutionId: host.institutionId, roles: ["VIEWER"] });
    await expect(addAbsent(viewer, ofHost, present.id, "高远")).rejects.toMatchObject({ kind: "forbidden" });
    await addAbsent(host, ofHost, present.id, "高远");
    await expect(addAbsent(host, ofHost, present.id, "高远")).rejects.toMatchObject({ code: "person_twice" });
    expect((await rosterOf(ofHost)).members).toHaveLength(3);
  });

  test("stands for the absent one again who was removed and is restored, unless it stands for another by then", async () => {
    const { host, ofHost, hostParty, present, absent } = await aRecordWithAbsent();
    const [busy, other] = [
      await aDelegationMember(hostParty.delegation, { status: "PRESENT" }),
      await aDelegationMember(hostParty.delegation, { status: "ABSENT" }),
    ];
    await standFor(host, ofHost, present.id, absent.id);
    await standFor(host, ofHost, busy.id, absent.id);
    await removeMember(host, { ...ofHost, memberId: absent.id });
    expect(await valuesOf(ofHost, present.id)).toMatchObject({ onBehalfOfId: null });
    await standFor(host, ofHost, busy.id, other.id);
    await restoreMember(host, { ...ofHost, memberId: absent.id });
    expect(await valuesOf(ofHost, present.id)).toMatchObject({ onBehalfOfId: absent.id });
    expect(await valuesOf(ofHost, busy.id)).toMatchObject({ onBehalfOfId: other.id });
  });

  test("is restored without the absent one who is gone", async () => {
    const { host, ofHost, present, absent } = await aRecordWithAbsent();
    await standFor(host, ofHost, present.id, absent.id);
    await removeMember(host, { ...ofHost, memberId: present.id });
    await removeMember(host, { ...ofHost, memberId: absent.id });
    await restoreMember(host, { ...ofHost, memberId: present.id });
    expect(await valuesOf(ofHost, present.id)).toMatchObject({ onBehalfOfId: null });
    await restoreMember(host, { ...ofHost, memberId: absent.id });
    expect((await rosterOf(ofHost)).members).toHaveLength(2);
  });

  test("does not stand for somebody who comes at the same moment", async () => {
    const { host, ofHost, present, absent } = await aRecordWithAbsent();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const answers = await Promise.allSettled([
      standFor(host, ofHost, present.id, absent.id),
      save(colleague, ofHost, absent.id, { status: { from: "ABSENT", to: "PRESENT" } }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [one, other] = [await valuesOf(ofHost, present.id), await valuesOf(ofHost, absent.id)];
    expect(one?.onBehalfOfId === null).toBe(other?.status === "PRESENT");
  });
});

test("greetings are those of somebody absent, and gone when they came after all", async () => {
  const { host, ofHost, present, absent } = await aRecordWithAbsent();
  const greet = { sentGreetings: { from: false, to: true } };
  expect((await save(host, ofHost, present.id, greet)).values.sentGreetings).toBe(false);
  expect((await save(host, ofHost, absent.id, greet)).values.sentGreetings).toBe(true);
  const { values } = await save(host, ofHost, absent.id, { status: { from: "ABSENT", to: "PRESENT" } });
  expect(values).toMatchObject({ status: "PRESENT", sentGreetings: false });
});

test("a headcount covers who came, and not who was absent, until they come after all", async () => {
  const { host, ofHost, absent } = await aRecordWithAbsent();
  const changes = { headcount: { from: null, to: 1 } };
  await saveHeadcount(host, saveHeadcountInput.parse({ ...ofHost, version: 1, changes }));
  const came = save(host, ofHost, absent.id, { status: { from: "ABSENT", to: "PRESENT" } });
  await expect(came).rejects.toMatchObject({ code: "headcount_too_small", details: { listed: 2, counted: 0 } });
});
