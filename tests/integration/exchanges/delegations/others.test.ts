import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addOthers } from "@/lib/exchanges/delegations/commands/add-others.ts";
import { moveOthers } from "@/lib/exchanges/delegations/commands/move-others.ts";
import { removeOthers } from "@/lib/exchanges/delegations/commands/remove-others.ts";
import { restoreOthers } from "@/lib/exchanges/delegations/commands/restore-others.ts";
import { saveHeadcount } from "@/lib/exchanges/delegations/commands/save-headcount.ts";
import { saveOthers } from "@/lib/exchanges/delegations/commands/save-others.ts";
import { undoMoveOthers } from "@/lib/exchanges/delegations/commands/undo-move-others.ts";
import { addOthersInput, saveHeadcountInput, saveOthersInput } from "@/lib/exchanges/delegations/schema.ts";
import type { OthersValues } from "@/lib/exchanges/others/schema.ts";
import { listUndoableChanges } from "@/lib/exchanges/undo/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import { aDelegationMember, anOthersLine } from "@/tests/factories/exchanges.ts";
import { aMember } from "@/tests/factories/members.ts";
import { codesOf, expectRefusals } from "../expect-refusals.ts";
import { aRecord, type Ref, rosterOf, stored, type } from "./world.ts";

const add = (actor: Member, ref: Ref, facts: object, key: string = randomUUID()) =>
  addOthers(actor, addOthersInput.parse({ ...ref, key, ...facts }));

type Changes = { [Field in keyof OthersValues]?: { from: FieldValue; to: FieldValue } };

const save = (actor: Member, ref: Ref, othersId: string, changes: Changes) =>
  saveOthers(actor, saveOthersInput.parse({ ...ref, othersId, version: 1, changes }));

const count = (actor: Member, ref: Ref, to: number) =>
  saveHeadcount(actor, saveHeadcountInput.parse({ ...ref, version: 1, changes: { headcount: { from: null, to } } }));

const NO_UNIT = { unitNameZh: null, unitNameEn: null };

const labels = async (ref: Ref) => (await rosterOf(ref)).others.map(({ values }) => values.labelZh);

describe("a line of people without names", () => {
  test("is added at the end, once however often it is sent, and readers do not see it yet", async () => {
    const { host, ofHost } = await aRecord();
    const key = randomUUID();
    const students = { labelZh: "学生", unitNameZh: "法学院", count: 8 };
    await add(host, ofHost, students, key);
    await add(host, ofHost, students, key);
    const { others, version } = await add(host, ofHost, { labelEn: "heads of offices" });
    expect(others.map(({ values }) => values)).toEqual([
      { ...students, labelEn: null, unitNameEn: null, isPublic: false },
      { ...NO_UNIT, labelZh: null, labelEn: "heads of offices", count: null, isPublic: false },
    ]);
    expect(version).toBe(3);
  });

  test("says who they are, and counts at least one", async () => {
    const input = { code: "EX-2025-001", delegationId: randomUUID(), key: randomUUID() };
    expect(addOthersInput.safeParse({ ...input, labelZh: " ", count: 2 }).success).toBe(false);
    expect(addOthersInput.safeParse({ ...input, labelZh: "学生", count: 0 }).success).toBe(false);
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await anOthersLine(hostParty.delegation, { labelEn: null });
    const blank = save(host, ofHost, id, { labelZh: { from: "学生", to: "" } });
    await expect(blank).rejects.toMatchObject({ code: "others_without_label" });
  });

  test("loses its mark when its label changes, and keeps it when its number does", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await anOthersLine(hostParty.delegation, { isPublic: true });
    expect((await save(host, ofHost, id, { count: { from: null, to: 8 } })).values.isPublic).toBe(true);
    const renamed = await save(host, ofHost, id, { labelZh: { from: "学生", to: "学生赵甲" } });
    expect(renamed.values).toMatchObject({ labelZh: "学生赵甲", isPublic: false });
    const ticked = { labelZh: { from: "学生赵甲", to: "学生" }, isPublic: { from: false, to: true } };
    expect((await save(host, ofHost, id, ticked)).values).toMatchObject({ labelZh: "学生", isPublic: true });
  });

  test("counts towards the headcount, together with the members who came", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    await aDelegationMember(hostParty.delegation, { status: "PRESENT" });
    const { id } = await anOthersLine(hostParty.delegation, { count: 8 });
    await expect(count(host, ofHost, 8)).rejects.toMatchObject({
      code: "headcount_too_small",
      details: { listed: 1, counted: 8 },
    });
    await count(host, ofHost, 9);
    const tooMany = { code: "headcount_too_small" };
    await expect(add(host, ofHost, { labelZh: "教师", count: 1 })).rejects.toMatchObject(tooMany);
    await expect(save(host, ofHost, id, { count: { from: 8, to: 9 } })).rejects.toMatchObject(tooMany);
    await expect(type(host, ofHost, { nameZh: "李四" })).rejects.toMatchObject(tooMany);
    await add(host, ofHost, { labelZh: "教师" });
    expect((await save(host, ofHost, id, { count: { from: 8, to: 7 } })).values.count).toBe(7);
  });

  test("is not restored where the headcount has no room for it any more", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const { id } = await anOthersLine(hostParty.delegation, { count: 8 });
    await removeOthers(host, { ...ofHost, othersId: id });
    await count(host, ofHost, 7);
    const restored = restoreOthers(host, { ...ofHost, othersId: id });
    await expect(restored).rejects.toMatchObject({ code: "headcount_too_small" });
  });

  test("is moved and moved back, removed and restored in its place, and offered for that", async () => {
    const { exchange, host, hostParty, ofHost, ofGuest } = await aRecord();
    const { delegation } = hostParty;
    const first = await anOthersLine(delegation, { labelZh: "学生" });
    const second = await anOthersLine(delegation, { labelZh: "教师", isPublic: true, count: 2 });
    await moveOthers(host, { ...ofHost, othersId: second.id, before: first.id });
    expect(await labels(ofHost)).toEqual(["教师", "学生"]);
    await undoMoveOthers(host, { ...ofHost, othersId: second.id });
    expect(await labels(ofHost)).toEqual(["学生", "教师"]);
    await removeOthers(host, { ...ofHost, othersId: second.id });
    expect(await labels(ofHost)).toEqual(["学生"]);
    expect(await listUndoableChanges(host, exchange.code)).toMatchObject([
      { action: "delegation.others_removed", ownerId: ofHost.delegationId, label: { zh: "教师" } },
    ]);
    const ref = { othersId: second.id };
    await expect(restoreOthers(host, { ...ofGuest, ...ref })).rejects.toMatchObject({ kind: "not_found" });
    const { others } = await restoreOthers(host, { ...ofHost, ...ref });
    expect(others.map(({ values }) => [values.labelZh, values.count, values.isPublic])).toEqual([
      ["学生", null, false],
      ["教师", 2, true],
    ]);
    await expect(restoreOthers(host, { ...ofHost, ...ref })).rejects.toMatchObject({ code: "changed_meanwhile" });
    await expect(removeOthers(host, { ...ofGuest, ...ref })).rejects.toMatchObject({ kind: "not_found" });
  });

  test("keeps what two people write into different fields, and is removed once", async () => {
    const { host, hostParty, ofHost } = await aRecord();
    const colleague = await aMember({ institutionId: host.institutionId, roles: ["RECORDER"] });
    const { id } = await anOthersLine(hostParty.delegation, { labelEn: null });
    await Promise.all([
      save(host, ofHost, id, { labelEn: { from: null, to: "students" } }),
      save(colleague, ofHost, id, { count: { from: null, to: 8 } }),
    ]);
    expect((await rosterOf(ofHost)).others[0]?.values).toMatchObject({ labelEn: "students", count: 8 });
    const both = [1, 2].map(() => removeOthers(host, { ...ofHost, othersId: id }));
    expect(codesOf(await Promise.allSettled(both))).toEqual(["done", "not_found"]);
  });

  test("is not added twice beyond the headcount by two people at the same moment", async () => {
    const { host, ofHost } = await aRecord();
    await count(host, ofHost, 10);
    const both = ["学生", "教师"].map((labelZh) => add(host, ofHost, { labelZh, count: 8 }));
    expect(codesOf(await Promise.allSettled(both))).toEqual(["done", "headcount_too_small"]);
  });

  test.each([
    ["added", (actor: Member, ref: Ref) => add(actor, ref, { labelZh: "学生" })],
    ["saved", (actor: Member, ref: Ref, id: string) => save(actor, ref, id, { count: { from: null, to: 2 } })],
    ["removed", (actor: Member, ref: Ref, othersId: string) => removeOthers(actor, { ...ref, othersId })],
    ["restored", (actor: Member, ref: Ref, othersId: string) => restoreOthers(actor, { ...ref, othersId })],
    ["moved", (actor: Member, ref: Ref, othersId: string) => moveOthers(actor, { ...ref, othersId, before: null })],
    ["moved back", (actor: Member, ref: Ref, othersId: string) => undoMoveOthers(actor, { ...ref, othersId })],
  ])("is not %s by people who may not change the delegation", async (_, act) => {
    const world = await aRecord();
    const { guest, hostParty, ofHost } = world;
    const { id } = await anOthersLine(hostParty.delegation);
    await expect(act(guest, ofHost, id)).rejects.toMatchObject({ kind: "forbidden", code: "not_your_delegation" });
    await expectRefusals(world, (actor, { code }) => act(actor, { ...ofHost, code }, id));
    expect(await stored(ofHost)).toMatchObject({ version: 1 });
  });
});
