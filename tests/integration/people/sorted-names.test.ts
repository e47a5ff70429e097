import { expect, test } from "vitest";
import { listUsers } from "@/lib/accounts/users/queries.ts";
import { userFilter } from "@/lib/accounts/users/schema.ts";
import { listBaseRows, listBasesToChoose } from "@/lib/bases/queries.ts";
import { listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import { listUnitEntries } from "@/lib/institutions/units/queries.ts";
import { listPeopleRows } from "@/lib/people/queries.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { aBase, anAppointment, aPerson } from "@/tests/factories/people.ts";
import { unique } from "@/tests/factories/write-row.ts";

/** In their order: numbers by their value, Chinese by its pinyin. */
const NAMES = ["白山基地", "示例2号", "示例10号", "珠江基地"];
const MIXED = [3, 1, 2, 0].map((at) => NAMES[at] ?? "");

test("bases, schools, colleges and accounts are listed by pinyin, and numbers by their value", async () => {
  const { college, actor } = await aCollege();
  for (const nameZh of MIXED) {
    await aBase({ institutionId: college.id, nameZh });
    await aUnit({ institutionId: college.id, nameZh });
  }
  const zh = (rows: readonly { name: { zh: string | null } }[]) => rows.map(({ name }) => name.zh);
  expect(zh((await listBaseRows(actor, { q: "", college: college.slug, after: null })).bases)).toEqual(NAMES);
  expect(zh(await listBasesToChoose(actor, [college.id]))).toEqual(NAMES);
  expect(zh(await listUnitEntries(actor, college.id))).toEqual(NAMES);
  const mark = unique();
  // behind a digit they stand before the colleges of all other tests, of which a list shows no more than a thousand
  const early = `0 ${mark} `;
  for (const name of MIXED) await anInstitution({ nameZh: `${early}${name}` });
  const colleges = zh(await listInstitutionsToChoose(actor)).filter((name) => name?.startsWith(early));
  expect(colleges).toEqual(NAMES.map((name) => `${early}${name}`));
  for (const name of MIXED) await aMember({ institutionId: college.id, name });
  const { users } = await listUsers(actor, userFilter.parse({}));
  expect(users.map(({ name }) => name).filter((name) => NAMES.includes(name))).toEqual(NAMES);
});

test("pages follow the same order: nobody is lost or repeated at the seam", async () => {
  const { college, actor } = await aCollege();
  for (let number = 52; number >= 1; number--) {
    const person = await aPerson({ nameZh: `示例${number}号`, sortKey: `shi li ${number} hao` });
    await anAppointment({ personId: person.id, institutionId: college.id });
    await aBase({ institutionId: college.id, nameZh: `示例${number}号` });
  }
  const expected = Array.from({ length: 52 }, (_, at) => `示例${at + 1}号`);
  const ofPeople = { q: "", college: college.slug };
  const first = await listPeopleRows(actor, { ...ofPeople, after: null });
  const second = await listPeopleRows(actor, { ...ofPeople, after: first.next });
  expect([...first.people, ...second.people].map(({ name }) => name.zh)).toEqual(expected);
  const one = await listBaseRows(actor, { ...ofPeople, after: null });
  const other = await listBaseRows(actor, { ...ofPeople, after: one.next });
  expect([one.count, other.next]).toEqual([52, null]);
  expect([...one.bases, ...other.bases].map(({ name }) => name.zh)).toEqual(expected);
});

test("a base is found by part of its name in any spelling, or of its code", async () => {
  const { college, actor } = await aCollege();
  const { code } = await aBase({ institutionId: college.id, nameZh: "ＡＢＣ·实践 基地", nameEn: "O’Brien Hall" });
  await aBase({ institutionId: college.id });
  const found = async (q: string) =>
    (await listBaseRows(actor, { q, college: college.slug, after: null })).bases.map((base) => base.code);
  for (const q of ["abc", "abc•实践", "实践基地", "o'brien", code.toLowerCase()])
    expect(await found(q), q).toEqual([code]);
  expect(await found("%")).toEqual([]);
});
