import { expect, test } from "vitest";
import { findPeopleToChoose } from "@/lib/people/appointments/queries.ts";
import { findPersonEntry, listPeopleRows } from "@/lib/people/queries.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { countStatements } from "@/tests/support/statements.ts";

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
  for (const sign of ["%", "_"]) expect(await found(`怡${sign}${mark}`)).toEqual([]);
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

test("a list takes as many statements with three people as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    const { college, actor } = await aCollege(["VIEWER"]);
    for (let at = 0; at < count; at++) await anAppointment({ institutionId: college.id });
    const wanted = { text: "", institutionIds: [college.id], day: calendarDay("2025-12-05") };
    costs.push([
      await countStatements(() => listPeopleRows(actor, { q: "", college: college.slug, after: null })),
      await countStatements(() => findPeopleToChoose(actor, wanted)),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
