import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { findPublicCollege } from "@/lib/bases/public.ts";
import { closeInstitution } from "@/lib/institutions/commands/close-institution.ts";
import { createInstitution } from "@/lib/institutions/commands/create-institution.ts";
import { reopenInstitution } from "@/lib/institutions/commands/reopen-institution.ts";
import { saveInstitution } from "@/lib/institutions/commands/save-institution.ts";
import { showInstitution } from "@/lib/institutions/commands/show-institution.ts";
import { listGroupsToChoose } from "@/lib/institutions/parties/queries.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import { findInstitutionEntry, listInstitutionRows, listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import type { CreateInstitutionInput } from "@/lib/institutions/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { aGroup, anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { unique } from "@/tests/factories/write-row.ts";

const groupAdministrator = () => aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });

const facts = (own: Partial<CreateInstitutionInput> = {}): CreateInstitutionInput => ({
  key: randomUUID(),
  locale: "zh",
  code: null,
  slug: null,
  anyway: false,
  nameZh: `学院${unique()}`,
  nameEn: null,
  shortNameZh: null,
  shortNameEn: null,
  cityZh: null,
  cityEn: null,
  provinceZh: null,
  provinceEn: null,
  country: "CN",
  timezone: "Asia/Shanghai",
  website: null,
  registrationNumber: null,
  accent: "PLUM",
  group: null,
  ...own,
});

const rowOf = (slug: string) =>
  read(nobody, (tx) => tx.institution.findUniqueOrThrow({ where: { slug }, include: { group: true } }));

const actionsOn = async (slug: string) => {
  const { id } = await rowOf(slug);
  const where = { subjectType: "Institution", subjectId: id, action: { startsWith: "institution." } };
  const events = await read(nobody, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ action }) => action);
};

test("a third college is entered, and readers find it once it shows itself", async () => {
  const actor = await groupAdministrator();
  const group = await aGroup();
  const slug = `third-${unique()}`;
  // sorted first by code, because the list is limited
  const code = `00${unique()}`;
  await createInstitution(
    actor,
    facts({ code, slug, nameEn: `Third ${slug}`, group: group.code, website: "https://third.example.edu" }),
  );
  expect(await rowOf(slug)).toMatchObject({ accent: "PLUM", status: "ACTIVE", group: { code: group.code } });
  const now = new Date();
  expect((await listPublicInstitutions(publicDb)).filter((item) => item.slug === slug)).toEqual([]);
  expect(await findPublicCollege(publicDb, { slug, now })).toBeNull();
  const { id: institutionId } = await rowOf(slug);
  await showInstitution(await aMember({ institutionId, roles: ["INSTITUTION_ADMIN"] }), { slug });
  expect((await listPublicInstitutions(publicDb)).filter((item) => item.slug === slug)).toHaveLength(1);
  expect(await findPublicCollege(publicDb, { slug, now })).toMatchObject({
    website: "https://third.example.edu",
    schools: [],
  });
  expect((await listInstitutionsToChoose(actor)).filter((item) => item.slug === slug)).toHaveLength(1);
  expect(await actionsOn(slug)).toEqual(["institution.created", "institution.shown"]);
});

test("code and address are proposed from the name, and differ from those that are taken", async () => {
  const actor = await groupAdministrator();
  const nameEn = "Xylophone Zither Quartet Workshop";
  const first = await createInstitution(actor, facts({ nameEn, nameZh: null }));
  const second = await createInstitution(actor, facts({ nameEn, nameZh: null, anyway: true }));
  expect([first, second]).toEqual([{ slug: "xzqw" }, { slug: "xzqw-2" }]);
  expect((await rowOf("xzqw-2")).code).toBe("XZQW-2");
});

test("the same form sent twice, also at the same moment, enters one institution", async () => {
  const actor = await groupAdministrator();
  const input = facts();
  const answers = await Promise.all([createInstitution(actor, input), createInstitution(actor, input)]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await read(nobody, (tx) => tx.institution.count({ where: { nameZh: input.nameZh } }))).toBe(1);
});

test("a taken code and an existing name are refused, and nothing is written", async () => {
  const actor = await groupAdministrator();
  const { code, slug, nameEn } = await anInstitution();
  const before = await read(nobody, (tx) => tx.institution.count());
  await expect(createInstitution(actor, facts({ code }))).rejects.toMatchObject({ code: "code_taken" });
  await expect(createInstitution(actor, facts({ slug }))).rejects.toMatchObject({ code: "slug_taken" });
  await expect(createInstitution(actor, facts({ nameEn: nameEn?.toUpperCase() ?? null }))).rejects.toMatchObject({
    code: "similar_exists",
    details: { address: slug },
  });
  await expect(createInstitution(actor, facts({ group: "no-such-group" }))).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await read(nobody, (tx) => tx.institution.count())).toBe(before);
});

test("of two people who enter different colleges under one code at the same moment, one is told", async () => {
  const [one, other] = [await groupAdministrator(), await groupAdministrator()];
  const code = `T${unique()}`;
  const answers = await Promise.allSettled([
    createInstitution(one, facts({ code })),
    createInstitution(other, facts({ code })),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ code: "code_taken" });
});

test("changes of two people to different fields merge, and one field is not overwritten", async () => {
  const [one, other] = [await groupAdministrator(), await groupAdministrator()];
  const { slug, version, nameEn } = await anInstitution({ cityEn: null });
  await saveInstitution(one, { slug, version, changes: { nameEn: { from: nameEn, to: "First College" } } });
  const answer = await saveInstitution(other, {
    slug,
    version,
    changes: { nameEn: { from: nameEn, to: "Second College" }, cityEn: { from: null, to: "Huaibei" } },
  });
  expect(answer.conflicts).toEqual([{ field: "nameEn", mine: "Second College", theirs: "First College" }]);
  expect(answer.values).toMatchObject({ nameEn: "First College", cityEn: "Huaibei" });
  expect(await rowOf(slug)).toMatchObject({ nameEn: "First College", cityEn: "Huaibei", version: version + 2 });
  expect(await actionsOn(slug)).toEqual(["institution.saved", "institution.saved"]);
});

test("of two people who change one field at the same moment, one is shown what the other wrote", async () => {
  const [one, other] = [await groupAdministrator(), await groupAdministrator()];
  for (let round = 0; round < 5; round++) {
    const { slug, version } = await anInstitution();
    const write = (actor: typeof one, to: string) =>
      saveInstitution(actor, { slug, version, changes: { provinceEn: { from: null, to } } });
    const answers = await Promise.all([write(one, "Anhui"), write(other, "Hebei")]);
    const conflicts = answers.flatMap((answer) => answer.conflicts);
    expect(conflicts).toEqual([
      { field: "provinceEn", theirs: (await rowOf(slug)).provinceEn, mine: expect.any(String) as string },
    ]);
  }
});

test("two saves at the same moment lose nothing", async () => {
  const [one, other] = [await groupAdministrator(), await groupAdministrator()];
  const { slug, version, cityZh } = await anInstitution();
  await Promise.all([
    saveInstitution(one, { slug, version, changes: { website: { from: null, to: "https://a.example.edu" } } }),
    saveInstitution(other, { slug, version, changes: { cityZh: { from: cityZh, to: "淮北" } } }),
  ]);
  expect(await rowOf(slug)).toMatchObject({ website: "https://a.example.edu", cityZh: "淮北", version: version + 2 });
});

test("an institution may change its group, must have a name, and its group must exist", async () => {
  const actor = await groupAdministrator();
  const group = await aGroup();
  const { slug, version, nameZh, nameEn } = await anInstitution();
  const saved = await saveInstitution(actor, { slug, version, changes: { group: { from: null, to: group.code } } });
  expect(saved.values.group).toBe(group.code);
  expect((await listGroupsToChoose(actor)).filter(({ code }) => code === group.code)).toHaveLength(1);
  const nameless = { nameZh: { from: nameZh, to: null }, nameEn: { from: nameEn, to: null } };
  await expect(saveInstitution(actor, { slug, version, changes: nameless })).rejects.toMatchObject({
    kind: "invalid",
    code: "needs_a_name",
  });
  const elsewhere = { group: { from: group.code, to: "nowhere" } };
  await expect(saveInstitution(actor, { slug, version, changes: elsewhere })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a closed institution is no longer offered, keeps its page, and can be reopened", async () => {
  const actor = await groupAdministrator();
  const { slug } = await anInstitution({ code: `00${unique()}` });
  const chosen = async () => (await listInstitutionsToChoose(actor)).filter((item) => item.slug === slug).length;
  expect(await chosen()).toBe(1);
  await closeInstitution(actor, { slug });
  await expect(closeInstitution(actor, { slug })).rejects.toMatchObject({ code: "closed_already" });
  expect(await chosen()).toBe(0);
  expect(await findInstitutionEntry(actor, slug)).toMatchObject({ isClosed: true });
  await reopenInstitution(actor, { slug });
  await expect(reopenInstitution(actor, { slug })).rejects.toMatchObject({ code: "open_already" });
  expect(await actionsOn(slug)).toEqual(["institution.closed", "institution.reopened"]);
});

test.each([
  ["an administrator of the college itself", ["INSTITUTION_ADMIN"] as const, "forbidden"],
  ["a coordinator of it", ["COORDINATOR"] as const, "forbidden"],
  ["somebody of it without a role", [] as const, "not_found"],
])("%s changes nothing of an institution", async (_who, roles, kind) => {
  const { id, slug, version, nameEn } = await anInstitution();
  const actor = await aMember({ institutionId: id, roles });
  const count = await read(nobody, (tx) => tx.institution.count());
  const changes = { nameEn: { from: nameEn, to: "Taken over" } };
  await expect(saveInstitution(actor, { slug, version, changes })).rejects.toMatchObject({ kind });
  await expect(closeInstitution(actor, { slug })).rejects.toMatchObject({ kind });
  await expect(reopenInstitution(actor, { slug })).rejects.toMatchObject({ kind });
  await expect(createInstitution(actor, facts())).rejects.toMatchObject({ kind: "forbidden" });
  expect(await rowOf(slug)).toMatchObject({ nameEn, version, status: "ACTIVE" });
  expect(await read(nobody, (tx) => tx.institution.count())).toBe(count);
  expect(await actionsOn(slug)).toEqual([]);
});

test("what does not exist is not found, and somebody without a role reads nothing", async () => {
  const actor = await groupAdministrator();
  await expect(saveInstitution(actor, { slug: "nowhere", version: 1, changes: {} })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect(await findInstitutionEntry(actor, "nowhere")).toBeNull();
  const { id, slug } = await anInstitution();
  const idle = await aMember({ institutionId: id, roles: [] });
  expect(await findInstitutionEntry(idle, slug)).toBeNull();
  expect([
    await listInstitutionRows(idle),
    await listInstitutionsToChoose(idle),
    await listGroupsToChoose(idle),
  ]).toEqual([[], [], []]);
});
