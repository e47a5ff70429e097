import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createPerson } from "@/lib/people/commands/create-person.ts";
import { insertPerson } from "@/lib/people/commands/insert-person.ts";
import { savePerson } from "@/lib/people/commands/save-person.ts";
import { findPersonEntry } from "@/lib/people/queries.ts";
import type { CreatePersonInput } from "@/lib/people/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { aDelegationMember, anExchange } from "@/tests/factories/exchanges.ts";
import { aGroup, anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

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

test("an administrator adds a dean from a day on, sorted by the reading of the surname", async () => {
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
  expect((await findPersonEntry(actor, code))?.affiliations).toEqual({ institutionIds: [college.id] });
});

test("the same form sent twice at the same moment adds one person", async () => {
  const { college, actor } = await aCollege();
  const input = facts(college.slug);
  const [one, other] = await Promise.all([createPerson(actor, input), createPerson(actor, input)]);
  expect(one).toEqual(other);
  expect(await countAt(college.id)).toBe(1);
});

test("of two people who add somebody of the same name at the same moment, the second is shown whom the first added", async () => {
  const { college, actor } = await aCollege();
  const held = { text: `SELECT 1 FROM "Institution" WHERE "id" = $1 FOR UPDATE`, values: [college.id] };
  const add = () => createPerson(actor, facts(college.slug, { nameEn: "Li One" }));
  expect(await whileUncommitted(held, add, add)).toEqual(["done", "similar_exists"]);
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

test("nobody is added to a college or a school that does not exist or is closed", async () => {
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

test("changes of two people to different fields merge, one field is not overwritten, and the sort key follows the name", async () => {
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

test("of two people who change one name at the same moment, one is shown what the other wrote", async () => {
  const { college, actor } = await aCollege();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  for (let round = 0; round < 5; round++) {
    const { code } = await createPerson(actor, facts(college.slug));
    const write = (who: typeof actor, to: string) =>
      savePerson(who, { code, version: 1, changes: { nameZh: { from: null, to } } });
    const answers = await Promise.all([write(actor, "王一"), write(group, "王二")]);
    const conflicts = answers.flatMap((answer) => answer.conflicts);
    expect(conflicts).toEqual([
      { field: "nameZh", theirs: (await personOf(code)).nameZh, mine: expect.any(String) as string },
    ]);
  }
});

test("a person must have a name", async () => {
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

const rename = { nameEn: { from: "Guest", to: "Honoured Guest" } };

test("a member of a delegation who never had a title belongs to its college", async () => {
  const { host, hostParty } = await anExchange({ roles: ["INSTITUTION_ADMIN"] });
  const person = await aPerson({ nameEn: "Guest" });
  const save = () => savePerson(host, { code: person.code, version: 1, changes: rename });
  await expect(save()).rejects.toMatchObject({ kind: "not_found" });
  await aDelegationMember(hostParty.delegation, { personId: person.id });
  expect((await save()).values.nameEn).toBe("Honoured Guest");
});

test.each([
  ["has a title at another college", async () => ({ institutionId: (await aCollege()).college.id })],
  ["has a title at the group", async () => ({ groupId: (await aGroup()).id })],
  [
    "had a title at another college",
    async () => ({ institutionId: (await aCollege()).college.id, validTo: new Date("2001-01-01") }),
  ],
] as const)("a member of a delegation who %s is not its college's to rename", async (_what, title) => {
  const { host, hostParty } = await anExchange({ roles: ["INSTITUTION_ADMIN"] });
  const person = await aPerson({ nameEn: "Guest" });
  await anAppointment({ personId: person.id, ...(await title()) });
  await aDelegationMember(hostParty.delegation, { personId: person.id });
  await expect(savePerson(host, { code: person.code, version: 1, changes: rename })).rejects.toMatchObject({
    kind: "forbidden",
  });
  expect((await personOf(person.code)).nameEn).toBe("Guest");
});

test("a guest without a title whom two colleges seated belongs to the first of them, whatever title comes later", async () => {
  const [first, second] = [await anExchange(), await anExchange({ roles: ["INSTITUTION_ADMIN"] })];
  const person = await aPerson({ nameEn: "Guest" });
  await aDelegationMember(first.hostParty.delegation, { personId: person.id });
  await aDelegationMember(second.hostParty.delegation, { personId: person.id });
  await anAppointment({
    personId: person.id,
    institutionId: second.host.institutionId,
    validFrom: new Date("2999-01-01"),
  });
  expect((await findPersonEntry(second.host, person.code))?.affiliations).toEqual({
    institutionIds: [first.host.institutionId],
  });
  await expect(savePerson(second.host, { code: person.code, version: 1, changes: rename })).rejects.toMatchObject({
    kind: "forbidden",
  });
});

test("a person who moved to another college belongs to that one alone, and to the former one while there is no other", async () => {
  const [former, present] = [await aCollege(), await aCollege()];
  const person = await aPerson({ nameEn: "Guest" });
  await anAppointment({ personId: person.id, institutionId: former.college.id, validTo: new Date("2001-01-01") });
  const affiliations = async () => (await findPersonEntry(former.actor, person.code))?.affiliations;
  expect(await affiliations()).toEqual({ institutionIds: [former.college.id] });
  await anAppointment({ personId: person.id, institutionId: present.college.id, validFrom: new Date("2001-01-02") });
  expect(await affiliations()).toEqual({ institutionIds: [present.college.id] });
  await expect(savePerson(former.actor, { code: person.code, version: 1, changes: rename })).rejects.toMatchObject({
    kind: "forbidden",
  });
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
