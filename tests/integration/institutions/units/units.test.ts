import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { confirmUnitName } from "@/lib/institutions/units/commands/confirm-unit-name.ts";
import { createUnit } from "@/lib/institutions/units/commands/create-unit.ts";
import { insertUnit } from "@/lib/institutions/units/commands/insert-unit.ts";
import { saveUnit } from "@/lib/institutions/units/commands/save-unit.ts";
import { listUnitEntries, listUnitsToChoose } from "@/lib/institutions/units/queries.ts";
import type { CreateUnitInput } from "@/lib/institutions/units/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

const facts = (institution: string, own: Partial<CreateUnitInput> = {}): CreateUnitInput => ({
  key: randomUUID(),
  institution,
  code: null,
  provisionalZh: false,
  provisionalEn: false,
  anyway: false,
  nameZh: `系${unique()}`,
  nameEn: null,
  kind: "SCHOOL",
  parent: null,
  validFrom: null,
  validTo: null,
  ...own,
});

const unitOf = (institutionId: string, code: string) =>
  read(nobody, (tx) => tx.unit.findUniqueOrThrow({ where: { institutionId_code: { institutionId, code } } }));

const countOf = (institutionId: string) => read(nobody, (tx) => tx.unit.count({ where: { institutionId } }));

test("an administrator adds a school below another, from a day on; its name is confirmed by the college", async () => {
  const { college, actor } = await aCollege();
  const { code: parent } = await createUnit(actor, facts(college.slug, { nameEn: "School of Engineering" }));
  expect(parent).toBe("engineering");
  const from = calendarDay("2025-09-01");
  await createUnit(
    actor,
    facts(college.slug, { nameEn: "Department of Oil", kind: "DEPARTMENT", parent, validFrom: from }),
  );
  const above = await unitOf(college.id, parent);
  expect(await unitOf(college.id, "oil")).toMatchObject({
    parentId: above.id,
    kind: "DEPARTMENT",
    provisionalZh: false,
    provisionalEn: false,
    validFrom: new Date("2025-09-01"),
  });
  expect((await listUnitEntries(actor, college.id)).map(({ code, depth }) => [code, depth])).toEqual([
    ["engineering", 0],
    ["oil", 1],
  ]);
});

test("the group's administrator says which wording is the portal's own translation", async () => {
  const { college } = await aCollege();
  const actor = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const { code } = await createUnit(actor, facts(college.slug, { nameEn: "School of Law", provisionalEn: true }));
  expect(await unitOf(college.id, code)).toMatchObject({ provisionalZh: false, provisionalEn: true });
});

test("the same form sent twice at the same moment adds one unit", async () => {
  const { college, actor } = await aCollege();
  const input = facts(college.slug);
  const [one, other] = await Promise.all([createUnit(actor, input), createUnit(actor, input)]);
  expect(one).toEqual(other);
  expect(await countOf(college.id)).toBe(1);
});

test("two units of one name added at the same moment get different codes, if both are wanted", async () => {
  const { college, actor } = await aCollege();
  const input = () => facts(college.slug, { nameEn: "School of Music", anyway: true });
  const created = await Promise.all([
    createUnit(actor, input()),
    createUnit(actor, input()),
    createUnit(actor, input()),
  ]);
  expect(created.map(({ code }) => code).sort()).toEqual(["music", "music-2", "music-3"]);
  const lone = () => createUnit(actor, facts(college.slug, { nameEn: "School of Law" }));
  const held = { text: `SELECT 1 FROM "Institution" WHERE "id" = $1 FOR UPDATE`, values: [college.id] };
  expect(await whileUncommitted(held, lone, lone)).toEqual(["done", "similar_exists"]);
});

test("a taken code, an existing name, a wrong value and a closed college are refused, and nothing is written", async () => {
  const { college, actor } = await aCollege();
  const { code, nameZh } = await aUnit({ institutionId: college.id });
  const tried = (own: Partial<CreateUnitInput>) => createUnit(actor, facts(college.slug, own));
  await expect(tried({ code })).rejects.toMatchObject({ code: "code_taken" });
  await expect(tried({ nameZh })).rejects.toMatchObject({ code: "similar_exists", details: { address: code } });
  await expect(tried({ parent: "nowhere" })).rejects.toMatchObject({ kind: "not_found" });
  const closed = await anInstitution({ status: "CLOSED" });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(createUnit(group, facts(closed.slug))).rejects.toMatchObject({ code: "institution_closed" });
  await expect(createUnit(group, facts("nowhere"))).rejects.toMatchObject({ kind: "not_found" });
  expect([await countOf(college.id), await countOf(closed.id)]).toEqual([1, 0]);
});

test("changes of two people to different fields merge, one field is not overwritten, and a name that the college types is confirmed", async () => {
  const { college, actor } = await aCollege();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const { code, version, nameEn, nameZh } = await aUnit({
    institutionId: college.id,
    provisionalZh: true,
    provisionalEn: true,
  });
  const save = { institution: college.slug, code, version };
  await saveUnit(actor, { ...save, changes: { nameEn: { from: nameEn, to: "School of Physics" } } });
  const answer = await saveUnit(group, {
    ...save,
    changes: { nameEn: { from: nameEn, to: "Physics" }, nameZh: { from: nameZh, to: "物理学院" } },
  });
  expect(answer.conflicts).toEqual([{ field: "nameEn", mine: "Physics", theirs: "School of Physics" }]);
  expect(await unitOf(college.id, code)).toMatchObject({
    nameEn: "School of Physics",
    nameZh: "物理学院",
    provisionalEn: false,
    provisionalZh: true,
    version: version + 2,
  });
});

test("two saves of different fields at the same moment are both kept", async () => {
  const { college, actor } = await aCollege();
  const { code, version, nameZh, nameEn } = await aUnit({ institutionId: college.id });
  const save = { institution: college.slug, code, version };
  await Promise.all([
    saveUnit(actor, { ...save, changes: { nameZh: { from: nameZh, to: "甲学院" } } }),
    saveUnit(actor, { ...save, changes: { nameEn: { from: nameEn, to: "School A" } } }),
  ]);
  expect(await unitOf(college.id, code)).toMatchObject({ nameZh: "甲学院", nameEn: "School A" });
});

test("a unit never stands below itself, also when two units are moved below each other at the same moment", async () => {
  const { college, actor } = await aCollege();
  const [one, other] = [await aUnit({ institutionId: college.id }), await aUnit({ institutionId: college.id })];
  const below = (code: string, to: string) =>
    saveUnit(actor, { institution: college.slug, code, version: 1, changes: { parent: { from: null, to } } });
  await expect(below(one.code, one.code)).rejects.toMatchObject({ code: "would_make_a_cycle" });
  const answers = await Promise.allSettled([below(one.code, other.code), below(other.code, one.code)]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ code: "would_make_a_cycle" });
});

test("a save without a name, with an end before the beginning, or with an unknown parent is refused", async () => {
  const { college, actor } = await aCollege();
  const { code, nameZh, nameEn } = await aUnit({ institutionId: college.id, validFrom: new Date("2025-01-01") });
  const tried = (changes: Parameters<typeof saveUnit>[1]["changes"]) =>
    saveUnit(actor, { institution: college.slug, code, version: 1, changes });
  await expect(tried({ nameZh: { from: nameZh, to: null }, nameEn: { from: nameEn, to: null } })).rejects.toMatchObject(
    {
      code: "needs_a_name",
    },
  );
  await expect(tried({ validTo: { from: null, to: calendarDay("2024-12-31") } })).rejects.toMatchObject({
    code: "days_out_of_order",
  });
  await expect(tried({ parent: { from: null, to: "nowhere" } })).rejects.toMatchObject({ kind: "not_found" });
  expect((await unitOf(college.id, code)).version).toBe(1);
});

test("only the college itself confirms a name", async () => {
  const { college, actor } = await aCollege();
  const { code } = await aUnit({ institutionId: college.id, provisionalZh: true });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(confirmUnitName(group, { institution: college.slug, code })).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect((await unitOf(college.id, code)).provisionalZh).toBe(true);
  await confirmUnitName(actor, { institution: college.slug, code });
  expect((await unitOf(college.id, code)).provisionalZh).toBe(false);
  await expect(confirmUnitName(actor, { institution: college.slug, code: "nowhere" })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test.each([
  ["an administrator of a third college", () => aMember({ roles: ["INSTITUTION_ADMIN"] }), "forbidden"],
  ["somebody without a role", () => aMember({ roles: [] }), "not_found"],
] as const)("%s changes no unit", async (_who, stranger, kind) => {
  const { college } = await aCollege();
  const { code, nameEn } = await aUnit({ institutionId: college.id, provisionalEn: true });
  const actor = await stranger();
  const changes = { nameEn: { from: nameEn, to: "Taken over" } };
  await expect(createUnit(actor, facts(college.slug))).rejects.toMatchObject({ kind });
  await expect(saveUnit(actor, { institution: college.slug, code, version: 1, changes })).rejects.toMatchObject({
    kind,
  });
  await expect(confirmUnitName(actor, { institution: college.slug, code })).rejects.toMatchObject({ kind });
  expect(await unitOf(college.id, code)).toMatchObject({ nameEn, version: 1, provisionalEn: true });
  expect(await countOf(college.id)).toBe(1);
});

test("a recorder of the other side may add a unit inside a record: its name waits for the college to confirm it", async () => {
  const { college } = await aCollege();
  const recorder = await aMember({ roles: ["RECORDER"] });
  const insert = (own: object) =>
    transaction(recorder, (tx, record) =>
      insertUnit(recorder, tx, record, { institutionId: college.id, nameZh: "人居环境学院", nameEn: null, ...own }),
    );
  const { code } = await insert({});
  expect(code).toBe("ren-ju-huan-jing");
  expect(await unitOf(college.id, code)).toMatchObject({ kind: "SCHOOL", provisionalZh: true, provisionalEn: false });
  const elsewhere = await aUnit();
  await expect(insert({ parentId: elsewhere.id })).rejects.toMatchObject({ kind: "not_found" });
  await expect(insert({ institutionId: randomUUID() })).rejects.toMatchObject({ kind: "not_found" });
});

test("the units of a day are offered, in the order of the colleges and their trees", async () => {
  const { college, actor } = await aCollege();
  const other = await anInstitution();
  const day = calendarDay("2025-12-05");
  const school = await aUnit({ institutionId: college.id, code: "b", validFrom: new Date("2025-12-05") });
  await aUnit({ institutionId: college.id, code: "b-chair", parentId: school.id, validTo: new Date("2025-12-05") });
  await aUnit({ institutionId: college.id, code: "ended", validTo: new Date("2025-12-04") });
  await aUnit({ institutionId: college.id, code: "later", validFrom: new Date("2025-12-06") });
  await aUnit({ institutionId: other.id, code: "a" });
  const offered = async (ids: string[]) =>
    (await listUnitsToChoose(actor, ids, day)).map(({ code, depth }) => `${depth} ${code}`);
  expect(await offered([college.id, other.id])).toEqual(["0 b", "1 b-chair", "0 a"]);
  expect(await offered([other.id])).toEqual(["0 a"]);
  const idle = await aMember({ institutionId: college.id, roles: [] });
  expect(await listUnitsToChoose(idle, [college.id], day)).toEqual([]);
  expect(await listUnitEntries(idle, college.id)).toEqual([]);
});

test("a list takes as many statements with three units as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    const { college, actor } = await aCollege();
    for (let at = 0; at < count; at++) await aUnit({ institutionId: college.id });
    costs.push([
      await countStatements(() => listUnitEntries(actor, college.id)),
      await countStatements(() => listUnitsToChoose(actor, [college.id], calendarDay("2025-12-05"))),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
