import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createPerson, insertPerson, savePerson } from "@/lib/people/commands.ts";
import { findPersonEntry, listPeopleRows } from "@/lib/people/directory/queries.ts";
import { findPeopleToChoose } from "@/lib/people/queries.ts";
import type { CreatePersonInput } from "@/lib/people/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { unique } from "@/tests/factories/made.ts";
import { aMember } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { statementsOf } from "@/tests/support/statements.ts";

/** A college with its administrator. */
async function aCollege(roles: readonly Role[] = ["INSTITUTION_ADMIN"]) {
  const college = await anInstitution();
  const actor = await aMember({ institutionId: college.id, roles });
  return { college, actor };
}

const facts = (institution: string, own: Partial<CreatePersonInput> = {}): CreatePersonInput => ({
  key: randomUUID(),
  locale: "zh",
  anyway: false,
  nameZh: null,
  nameEn: `Person ${unique()}`,
  sortKey: null,
  institution,
  titleZh: "院长",
  titleEn: null,
  rank: "UNIT_HEAD",
  unit: null,
  validFrom: null,
  validTo: null,
  isPrimary: true,
  provisionalZh: false,
  provisionalEn: false,
  ...own,
});

const personOf = (code: string) =>
  read(nobody, (tx) => tx.person.findUniqueOrThrow({ where: { code }, include: { appointments: true } }));

const countAt = (institutionId: string) =>
  read(nobody, (tx) => tx.person.count({ where: { appointments: { some: { institutionId } } } }));

test("an administrator adds a dean from a day on, sorted by the surname's own reading", async () => {
  const { college, actor } = await aCollege();
  const unit = await aUnit({ institutionId: college.id });
  const { code } = await createPerson(
    actor,
    facts(college.slug, { nameZh: "曾一", unit: unit.code, validFrom: calendarDay("2025-09-01") }),
  );
  expect(await personOf(code)).toMatchObject({
    sortKey: "zeng yi",
    appointments: [
      {
        institutionId: college.id,
        unitId: unit.id,
        titleZh: "院长",
        rank: "UNIT_HEAD",
        isPrimary: true,
        validFrom: new Date("2025-09-01"),
        validTo: null,
        provisionalZh: false,
      },
    ],
  });
  expect((await findPersonEntry(actor, code))?.belonging).toEqual({ institutionIds: [college.id] });
});

test("the same form sent twice at the same moment adds one person", async () => {
  const { college, actor } = await aCollege();
  const input = facts(college.slug);
  const [one, other] = await Promise.all([createPerson(actor, input), createPerson(actor, input)]);
  expect(one).toEqual(other);
  expect(await countAt(college.id)).toBe(1);
});

test("a person of the same name at the same college is shown first; another one can be added all the same", async () => {
  const { college, actor } = await aCollege();
  const nameEn = `Wang ${unique()}`;
  const { code } = await createPerson(actor, facts(college.slug, { nameEn }));
  const again = facts(college.slug, { nameEn: nameEn.toUpperCase() });
  await expect(createPerson(actor, again)).rejects.toMatchObject({
    code: "similar_exists",
    details: { address: code },
  });
  await createPerson(actor, { ...again, anyway: true });
  const elsewhere = await aCollege();
  await createPerson(elsewhere.actor, facts(elsewhere.college.slug, { nameEn }));
  expect([await countAt(college.id), await countAt(elsewhere.college.id)]).toEqual([2, 1]);
});

test("a college or a school that is not there, or is closed, gets nobody", async () => {
  const { college, actor } = await aCollege();
  const elsewhere = await aUnit();
  const count = await read(nobody, (tx) => tx.person.count());
  await expect(createPerson(actor, facts(college.slug, { unit: elsewhere.code }))).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(createPerson(actor, facts("nowhere"))).rejects.toMatchObject({ kind: "not_found" });
  const closed = await anInstitution({ status: "CLOSED" });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(createPerson(group, facts(closed.slug))).rejects.toMatchObject({ code: "institution_closed" });
  expect(await read(nobody, (tx) => tx.person.count())).toBe(count);
});

test("different fields of two people merge, the same field is not overwritten, the sort key follows the name", async () => {
  const { college, actor } = await aCollege();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const { code } = await createPerson(actor, facts(college.slug, { nameZh: "王一", nameEn: null }));
  await Promise.all([
    savePerson(actor, { code, version: 1, changes: { nameZh: { from: "王一", to: "单一" } } }),
    savePerson(group, { code, version: 1, changes: { nameEn: { from: null, to: "Shan Yi" } } }),
  ]);
  const answer = await savePerson(group, { code, version: 1, changes: { nameZh: { from: "王一", to: "王二" } } });
  expect(answer.conflicts).toEqual([{ field: "nameZh", mine: "王二", theirs: "单一" }]);
  expect(answer.values).toEqual({ nameZh: "单一", nameEn: "Shan Yi", sortKey: "shan yi" });
  const typed = { sortKey: { from: "shan yi", to: "Dān  Yī" } };
  expect((await savePerson(actor, { code, version: 1, changes: typed })).values.sortKey).toBe("dan yi");
  const renamed = { nameZh: { from: "单一", to: "单二" } };
  expect((await savePerson(actor, { code, version: 1, changes: renamed })).values.sortKey).toBe("dan yi");
  const emptied = { sortKey: { from: "dan yi", to: null } };
  expect((await savePerson(actor, { code, version: 1, changes: emptied })).values.sortKey).toBe("shan er");
});

test("a person keeps a name", async () => {
  const { college, actor } = await aCollege();
  const { code } = await createPerson(actor, facts(college.slug, { nameEn: "Solo" }));
  const changes = { nameEn: { from: "Solo", to: null } };
  await expect(savePerson(actor, { code, version: 1, changes })).rejects.toMatchObject({ code: "needs_a_name" });
  expect((await personOf(code)).version).toBe(1);
});

test.each([
  ["an administrator of a third college", () => aMember({ roles: ["INSTITUTION_ADMIN"] }), "forbidden"],
  ["somebody without a role", () => aMember({ roles: [] }), "not_found"],
] as const)("%s changes nobody", async (_who, stranger, kind) => {
  const { college, actor } = await aCollege();
  const { code } = await createPerson(actor, facts(college.slug, { nameEn: "Kept" }));
  const other = await stranger();
  const changes = { nameEn: { from: "Kept", to: "Taken over" } };
  await expect(savePerson(other, { code, version: 1, changes })).rejects.toMatchObject({ kind });
  await expect(createPerson(other, facts(college.slug))).rejects.toMatchObject({ kind });
  await expect(savePerson(actor, { code: "P0000000000", version: 1, changes })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await personOf(code)).toMatchObject({ nameEn: "Kept", version: 1 });
  expect(await countAt(college.id)).toBe(1);
});

test("who sat in a delegation belongs to its college, also without a title", async () => {
  const { host, hostParty } = await anExchange({ roles: ["INSTITUTION_ADMIN"] });
  const person = await aPerson({ nameEn: "Guest" });
  const changes = { nameEn: { from: "Guest", to: "Honoured Guest" } };
  const save = () => savePerson(host, { code: person.code, version: 1, changes });
  await expect(save()).rejects.toMatchObject({ kind: "forbidden" });
  await aDelegationMember(hostParty.delegation, { personId: person.id });
  expect((await save()).values.nameEn).toBe("Honoured Guest");
});

test("a recorder of the other side may add a person inside a record, with a title or without", async () => {
  const { college } = await aCollege();
  const recorder = await aMember({ roles: ["RECORDER"] });
  const insert = (own: object) =>
    transaction(recorder, (tx, record) =>
      insertPerson(recorder, tx, record, { nameZh: null, nameEn: "Zhao Yuhong", ...own }),
    );
  const bare = await insert({});
  expect(bare.appointmentId).toBeNull();
  const appointment = { institutionId: college.id, titleZh: "院长", titleEn: "Dean", rank: "UNIT_HEAD" };
  const titled = await insert({ appointment });
  expect(await personOf(titled.code)).toMatchObject({
    sortKey: "zhao yuhong",
    appointments: [{ id: titled.appointmentId, provisionalZh: true, provisionalEn: true, isPrimary: false }],
  });
});

test("people are found by Chinese name, English name, pinyin and initials, with the titles of that day, the wanted college first", async () => {
  const mark = unique().replace(/\d/g, "x");
  const { college, actor } = await aCollege(["VIEWER"]);
  const other = await anInstitution();
  const unit = await aUnit({ institutionId: college.id });
  const one = await aPerson({
    nameZh: `王怡宁${mark}`,
    nameEn: `Wang Yining ${mark}`,
    sortKey: `wang yi ning ${mark}`,
  });
  const two = await aPerson({ nameZh: `安怡宁${mark}`, nameEn: null, sortKey: `an yi ning ${mark}` });
  await anAppointment({ personId: one.id, institutionId: college.id, unitId: unit.id, isPrimary: true });
  await anAppointment({ personId: one.id, institutionId: college.id, titleEn: "Old", validTo: new Date("2025-12-04") });
  await anAppointment({ personId: two.id, institutionId: other.id });
  const day = calendarDay("2025-12-05");
  const found = async (text: string, institutionIds = [college.id]) =>
    (await findPeopleToChoose(actor, { text, institutionIds, day })).map(({ code }) => code);
  expect(await found(`怡宁${mark}`)).toEqual([one.code, two.code]);
  expect(await found(`怡宁${mark}`, [other.id])).toEqual([two.code, one.code]);
  expect(await found(`WANG YINING ${mark}`)).toEqual([one.code]);
  expect(await found(`yining${mark}`)).toEqual([one.code, two.code]);
  expect(await found(`wyn${mark[0]}`)).toContain(one.code);
  expect(await found("")).toEqual([one.code]);
  expect(await found("%")).toEqual([]);
  const [person] = await findPeopleToChoose(actor, { text: `王怡宁${mark}`, institutionIds: [college.id], day });
  expect(person?.appointments).toEqual([
    expect.objectContaining({
      institutionId: college.id,
      unit: expect.objectContaining({ id: unit.id, code: unit.code }),
      title: { zh: "院长", en: "Dean", provisional: [] },
      rank: "UNIT_HEAD",
      isPrimary: true,
    }),
  ]);
  const idle = await aMember({ institutionId: college.id, roles: [] });
  expect(await findPeopleToChoose(idle, { text: mark, institutionIds: [college.id], day })).toEqual([]);
});

test("at most twenty are offered, and nobody who was merged into another", async () => {
  const { college, actor } = await aCollege(["VIEWER"]);
  const kept = await aPerson();
  for (let at = 0; at < 22; at++) {
    const person = await aPerson(at === 0 ? { mergedIntoId: kept.id } : {});
    await anAppointment({ personId: person.id, institutionId: college.id });
  }
  const wanted = { text: "", institutionIds: [college.id], day: calendarDay("2025-12-05") };
  expect(await findPeopleToChoose(actor, wanted)).toHaveLength(20);
  expect((await listPeopleRows(actor, { q: "", college: college.slug, after: null })).people).toHaveLength(21);
});

test("the list goes by pages in the order of the sort key, by college and by words", async () => {
  const { college, actor } = await aCollege(["VIEWER"]);
  const codes: string[] = [];
  for (let at = 0; at < 51; at++) {
    const person = await aPerson({ sortKey: `page ${String(at).padStart(3, "0")}` });
    await anAppointment({ personId: person.id, institutionId: college.id });
    codes.push(person.code);
  }
  const first = await listPeopleRows(actor, { q: "", college: college.slug, after: null });
  expect([first.people.map(({ code }) => code), first.next]).toEqual([codes.slice(0, 50), codes[49]]);
  const second = await listPeopleRows(actor, { q: "", college: college.slug, after: first.next });
  expect([second.people.map(({ code }) => code), second.next]).toEqual([codes.slice(50), null]);
  const found = await listPeopleRows(actor, { q: "page 007", college: college.slug, after: null });
  expect(found.people.map(({ code }) => code)).toEqual([codes[7]]);
  expect(await listPeopleRows(actor, { q: "", college: "nowhere", after: null })).toEqual({ people: [], next: null });
  const idle = await aMember({ institutionId: college.id, roles: [] });
  expect(await listPeopleRows(idle, { q: "", college: college.slug, after: null })).toEqual({ people: [], next: null });
  expect(await findPersonEntry(idle, codes[0] ?? "")).toBeNull();
});

test("a list costs as many statements with three people as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    const { college, actor } = await aCollege();
    for (let at = 0; at < count; at++) await anAppointment({ institutionId: college.id });
    const wanted = { text: "", institutionIds: [college.id], day: calendarDay("2025-12-05") };
    costs.push([
      await statementsOf(() => listPeopleRows(actor, { q: "", college: college.slug, after: null })),
      await statementsOf(() => findPeopleToChoose(actor, wanted)),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
