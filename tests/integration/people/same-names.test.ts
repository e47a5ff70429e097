import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { addMember } from "@/lib/exchanges/delegations/commands/add-member.ts";
import { pasteMembers } from "@/lib/exchanges/delegations/commands/paste-members.ts";
import { addMemberInput, pasteMembersInput } from "@/lib/exchanges/delegations/schema.ts";
import { findPeopleToChoose } from "@/lib/people/appointments/queries.ts";
import { refuseNamesake } from "@/lib/people/commands/refuse-namesake.ts";
import { listPeopleRows } from "@/lib/people/queries.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aCollege } from "@/tests/factories/members.ts";
import { anAppointment, aPerson } from "@/tests/factories/people.ts";
import { aRecord, rosterOf } from "../exchanges/delegations/world.ts";

/** A name as it is stored, and as somebody else writes it. */
const SPELLINGS = [
  ["full-width letters", { nameZh: null, nameEn: "Li Ming" }, { nameZh: null, nameEn: "ＬＩ　Ｍｉｎｇ" }],
  ["a bullet as middle dot", { nameZh: "阿依古丽·买买提", nameEn: null }, { nameZh: "阿依古丽•买买提", nameEn: null }],
  ["a katakana middle dot", { nameZh: "阿依古丽·买买提", nameEn: null }, { nameZh: "阿依古丽・买买提", nameEn: null }],
  ["a typographic apostrophe", { nameZh: null, nameEn: "Sinéad O'Brien" }, { nameZh: null, nameEn: "Sinéad O’Brien" }],
  ["blanks between Han characters", { nameZh: "张三", nameEn: null }, { nameZh: "张　 三", nameEn: null }],
  ["a soft hyphen", { nameZh: null, nameEn: "Anna Müllermann" }, { nameZh: null, nameEn: "Anna Müller\u00ADmann" }],
  ["marks of direction", { nameZh: "王五", nameEn: null }, { nameZh: "\u2067王五\u2069", nameEn: null }],
] as const;

const NO_TITLE = { titleZh: null, titleEn: null, unitNameZh: null, unitNameEn: null };

describe.each(SPELLINGS)("a name with %s", (_, stored, other) => {
  test("is refused as the one of somebody at the college", async () => {
    const { college, actor } = await aCollege(["RECORDER", "INSTITUTION_ADMIN"]);
    const { code, id } = await aPerson(stored);
    await anAppointment({ personId: id, institutionId: college.id });
    const names = { institutionId: college.id, ...other };
    await expect(transaction(actor, (tx) => refuseNamesake(actor, tx, names))).rejects.toMatchObject({
      code: "similar_exists",
      details: { address: code },
    });
  });

  test("is found in the directory, and as a member to choose", async () => {
    const { college, actor } = await aCollege(["RECORDER"]);
    const { code, id } = await aPerson(stored);
    await anAppointment({ personId: id, institutionId: college.id });
    const text = other.nameZh ?? other.nameEn;
    const { people } = await listPeopleRows(actor, { q: text, college: college.slug, after: null });
    expect(people.map((person) => person.code)).toEqual([code]);
    const wanted = { text, institutionIds: [college.id], day: calendarDay("2025-12-05") };
    const [first] = await findPeopleToChoose(actor, wanted);
    expect(first?.code).toBe(code);
  });

  test("is in a delegation once, whether it is typed or pasted, and is shown as it was typed", async () => {
    const { host, ofHost, hostParty } = await aRecord();
    await aDelegationMember(hostParty.delegation, { ...NO_TITLE, ...stored });
    const member = { ...NO_TITLE, ...other, role: "MEMBER" };
    const typed = addMemberInput.parse({ ...ofHost, key: randomUUID(), member: { kind: "typed", ...member } });
    await expect(addMember(host, typed)).rejects.toMatchObject({ code: "person_twice" });
    const pasted = pasteMembersInput.parse({ ...ofHost, key: randomUUID(), rows: [member] });
    await expect(pasteMembers(host, pasted)).rejects.toMatchObject({ code: "person_twice" });
    const titled = { ...member, titleZh: "院长" };
    const { roster } = await addMember(
      host,
      addMemberInput.parse({ ...ofHost, key: randomUUID(), member: { kind: "typed", ...titled } }),
    );
    const shown = (text: string | null) => text?.replace(/[\u2067\u2069]/g, "") ?? null;
    expect(roster.members.map(({ values }) => values.nameZh ?? values.nameEn)).toEqual([
      stored.nameZh ?? stored.nameEn,
      shown(other.nameZh ?? other.nameEn),
    ]);
    expect((await rosterOf(ofHost)).members).toHaveLength(2);
  });
});

test("a name in another writing is another one", async () => {
  const { college, actor } = await aCollege(["RECORDER"]);
  const { id } = await aPerson({ nameZh: "张三", nameEn: "Zhang San" });
  await anAppointment({ personId: id, institutionId: college.id });
  for (const names of [
    { nameZh: "张叁", nameEn: null },
    { nameZh: null, nameEn: "ZhangSan" },
    { nameZh: null, nameEn: "Zháng San" },
  ]) {
    const asked = transaction(actor, async (tx, record) => {
      await refuseNamesake(actor, tx, { institutionId: college.id, ...names });
      await record({ action: "person.created", subject: { type: "Person", id }, details: {} });
    });
    await expect(asked).resolves.toBeUndefined();
  }
});
