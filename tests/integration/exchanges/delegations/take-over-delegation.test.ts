import { describe, expect, test } from "vitest";
import { takeOverDelegation } from "@/lib/exchanges/delegations/commands/take-over-delegation.ts";
import { listDelegationsOfRecord } from "@/lib/exchanges/delegations/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import type { Exchange } from "@/prisma/generated/client.ts";
import { aDelegationMember, partyFacts } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { writeRow } from "@/tests/factories/write-row.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";
import { aRecord, names, rosterOf, save, stored, type } from "./world.ts";

const ofRecord = async (actor: Member, exchange: Exchange) => {
  const delegations = await read(actor, (tx) => listDelegationsOfRecord(tx, actor, exchange));
  return delegations.map(({ role, mayEdit, mayTakeOver }) => ({ role, mayEdit, mayTakeOver }));
};

describe("the delegation of the other party", () => {
  test("is filled in by the college that began the record, and says so, until its own party first saves it", async () => {
    const { exchange, host, guest, ofGuest } = await aRecord();
    expect(await stored(ofGuest)).toMatchObject({ enteredById: null, takenOverAt: null });
    const { memberId } = await type(host, ofGuest, { nameZh: "赵玉红" });
    expect(await stored(ofGuest)).toMatchObject({ enteredById: host.institutionId, takenOverAt: null });
    expect(await ofRecord(guest, exchange)).toEqual([
      { role: "HOST", mayEdit: false, mayTakeOver: false },
      { role: "GUEST", mayEdit: true, mayTakeOver: true },
    ]);
    await save(guest, ofGuest, memberId, { titleZh: { from: null, to: "院长" } });
    const { takenOverAt, enteredById } = await stored(ofGuest);
    expect(takenOverAt).toBeInstanceOf(Date);
    expect(enteredById).toBe(host.institutionId);
    const late = save(host, ofGuest, memberId, { titleEn: { from: null, to: "Dean" } });
    await expect(late).rejects.toMatchObject({ kind: "conflict", code: "delegation_taken_over" });
    expect(await ofRecord(host, exchange)).toEqual([
      { role: "HOST", mayEdit: true, mayTakeOver: false },
      { role: "GUEST", mayEdit: false, mayTakeOver: false },
    ]);
    expect((await rosterOf(ofGuest)).members[0]?.values).toMatchObject({ titleZh: "院长", titleEn: null });
  });

  test("is no longer filled in by the college that began the record once that is neither host nor guest", async () => {
    const { id: groupId } = await aGroup();
    const of = async () => (await anInstitution({ groupId })).id;
    const began = await of();
    const sides = { hostInstitutionId: await of(), guestInstitutionId: await of(), creatorId: began };
    const { exchange, ofGuest } = await aRecord({ ...sides, visibility: "GROUP" });
    const left = await aMember({ institutionId: began, roles: ["RECORDER"] });
    const fillIn = () => type(left, ofGuest, { nameZh: "赵玉红" });
    await expect(fillIn()).rejects.toMatchObject({ kind: "forbidden" });
    expect((await ofRecord(left, exchange)).map(({ mayEdit }) => mayEdit)).toEqual([false, false]);
    const { id } = await writeRow("ExchangeParty", (tx) =>
      tx.exchangeParty.create({ data: { ...partyFacts(began, "OBSERVER"), exchangeId: exchange.id } }),
    );
    await expect(fillIn()).rejects.toMatchObject({ kind: "forbidden" });
    await writeRow("ExchangeParty", (tx) => tx.exchangeParty.update({ where: { id }, data: { role: "GUEST" } }));
    await fillIn();
  });

  test("is taken over in one step that changes nothing else", async () => {
    const { host, guest, ofGuest } = await aRecord();
    await type(host, ofGuest, { nameZh: "赵玉红" });
    const before = await rosterOf(ofGuest);
    const after = await takeOverDelegation(guest, ofGuest);
    expect(after).toEqual({ ...before, takenOverAt: expect.any(String) });
    await expect(takeOverDelegation(guest, ofGuest)).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(type(host, ofGuest, { nameZh: "李四" })).rejects.toMatchObject({ code: "delegation_taken_over" });
  });

  test("is taken over neither by the college that began the record, nor by the group, nor by a stranger", async () => {
    const { host, stranger, ofGuest, ofHost, guest } = await aRecord();
    const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    for (const actor of [host, group]) {
      await expect(takeOverDelegation(actor, ofGuest)).rejects.toMatchObject({ code: "not_your_delegation" });
    }
    await expect(takeOverDelegation(stranger, ofGuest)).rejects.toMatchObject({ kind: "not_found" });
    await expect(type(guest, ofHost, { nameZh: "张三" })).rejects.toMatchObject({
      kind: "forbidden",
      code: "not_your_delegation",
    });
    expect(await stored(ofGuest)).toMatchObject({ takenOverAt: null, version: 1 });
  });

  test("is filled in by an administrator of the group at any time, in no college's name", async () => {
    const { guest, ofGuest } = await aRecord();
    const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    const third = await aMember({ roles: ["GROUP_ADMIN"] });
    for (const actor of [group, third]) await type(actor, ofGuest, { nameZh: actor === group ? "张三" : "赵六" });
    expect(await stored(ofGuest)).toMatchObject({ enteredById: null, takenOverAt: null });
    await type(guest, ofGuest, { nameZh: "李四" });
    await type(group, ofGuest, { nameZh: "王五" });
    expect(names(await rosterOf(ofGuest))).toEqual(["张三", "赵六", "李四", "王五"]);
  });

  test.each([
    ["first", ["done", "done"]],
    ["last", ["delegation_taken_over", "done"]],
  ] as const)("loses nothing silently when its creator saves %s of two at the same moment", async (place, wanted) => {
    const { host, guest, guestParty, ofGuest } = await aRecord();
    const member = await aDelegationMember(guestParty.delegation);
    const saving = () => save(host, ofGuest, member.id, { titleZh: { from: "院长", to: "处长" } });
    const taking = () => takeOverDelegation(guest, ofGuest);
    const held = { text: `SELECT 1 FROM "Delegation" WHERE "id" = $1 FOR UPDATE`, values: [ofGuest.delegationId] };
    const answers = await whileUncommitted(held, ...(place === "first" ? [saving, taking] : [taking, saving]));
    const [saved, taken] = place === "first" ? answers : answers.toReversed();
    expect([saved, taken]).toEqual(wanted);
    const { takenOverAt, enteredById, version } = await stored(ofGuest);
    const [row] = (await rosterOf(ofGuest)).members;
    expect(takenOverAt).toBeInstanceOf(Date);
    expect([row?.values.titleZh, enteredById, version]).toEqual(
      place === "first" ? ["处长", host.institutionId, 2] : ["院长", null, 1],
    );
  });
});
