import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { closeBase } from "@/lib/bases/commands/close-base.ts";
import { confirmBaseName } from "@/lib/bases/commands/confirm-base-name.ts";
import { createBase } from "@/lib/bases/commands/create-base.ts";
import { insertBase } from "@/lib/bases/commands/insert-base.ts";
import { reopenBase } from "@/lib/bases/commands/reopen-base.ts";
import { saveBase } from "@/lib/bases/commands/save-base.ts";
import { findPublicBase } from "@/lib/bases/public.ts";
import { findBaseEntry, listBasesToChoose } from "@/lib/bases/queries.ts";
import type { CreateBaseInput } from "@/lib/bases/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { publicDb, read, transaction } from "@/lib/platform/db.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { aBase } from "@/tests/factories/people.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";

const facts = (institution: string, own: Partial<CreateBaseInput> = {}): CreateBaseInput => ({
  key: randomUUID(),
  locale: "zh",
  institution,
  code: null,
  slug: null,
  provisionalZh: false,
  provisionalEn: false,
  anyway: false,
  nameZh: `基地${unique()}`,
  nameEn: null,
  kind: "LAB",
  partnerZh: null,
  partnerEn: null,
  agreementFrom: null,
  agreementTo: null,
  openToSister: false,
  capacity: null,
  units: [],
  ...own,
});

const baseOf = (slug: string) => read(nobody, (tx) => tx.practiceBase.findUniqueOrThrow({ where: { slug } }));

const countOf = (institutionId: string) => read(nobody, (tx) => tx.practiceBase.count({ where: { institutionId } }));

const actionsOn = async (id: string) => {
  const where = { subjectType: "PracticeBase", subjectId: id, action: { startsWith: "practice_base." } };
  const events = await read(nobody, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ action }) => action);
};

test("a base of a college with the longest code gets a code as well", async () => {
  const { id: institutionId, slug: college } = await anInstitution({ code: `C-${unique()}`.padEnd(60, "X") });
  const actor = await aMember({ institutionId, roles: ["INSTITUTION_ADMIN"] });
  const { slug } = await createBase(actor, facts(college));
  expect((await baseOf(slug)).code).toMatch(/^C-.{48}-B1$/);
});

test("of two people who add a base of the same name at the same moment, the second is shown the base of the first", async () => {
  const { college, actor } = await aCollege();
  const { nameZh } = facts(college.slug);
  const held = { text: `SELECT 1 FROM "Institution" WHERE "id" = $1 FOR UPDATE`, values: [college.id] };
  const add = () => createBase(actor, facts(college.slug, { nameZh }));
  expect(await whileUncommitted(held, add, add)).toEqual(["done", "similar_exists"]);
  expect(await countOf(college.id)).toBe(1);
});

test("an administrator adds a base run by two schools, and readers find it", async () => {
  const { college, actor } = await aCollege();
  const units = [await aUnit({ institutionId: college.id }), await aUnit({ institutionId: college.id })];
  const name = `Hall ${unique()}`;
  const { slug } = await createBase(
    actor,
    facts(college.slug, {
      nameEn: name,
      kind: "EDUCATION_HALL",
      agreementFrom: calendarDay("2025-01-01"),
      capacity: 40,
      units: units.map(({ code }) => code),
    }),
  );
  expect(slug).toBe(name.toLowerCase().replace(" ", "-"));
  expect(await baseOf(slug)).toMatchObject({ code: `${college.code}-B1`, capacity: 40, provisionalEn: false });
  const page = await findPublicBase(publicDb, slug);
  expect(page?.units.map(({ code }) => code).sort()).toEqual(units.map(({ code }) => code).sort());
  expect((await findBaseEntry(actor, slug))?.values).toMatchObject({ agreementFrom: "2025-01-01", capacity: 40 });
});

test("the same form sent twice at the same moment adds one base; other forms get the next number", async () => {
  const { college, actor } = await aCollege();
  const input = facts(college.slug);
  const [one, other] = await Promise.all([createBase(actor, input), createBase(actor, input)]);
  expect(one).toEqual(other);
  await Promise.all([createBase(actor, facts(college.slug)), createBase(actor, facts(college.slug))]);
  const rows = await listBasesToChoose(actor, [college.id]);
  const codes = await Promise.all(rows.map(async ({ slug }) => (await baseOf(slug)).code));
  expect(codes.sort()).toEqual([`${college.code}-B1`, `${college.code}-B2`, `${college.code}-B3`]);
});

test("a taken code, an existing name, a wrong value and a closed college are refused, and nothing is written", async () => {
  const { college, actor } = await aCollege();
  const { code, slug, nameZh } = await aBase({ institutionId: college.id });
  const elsewhere = await aUnit();
  const tried = (own: Partial<CreateBaseInput>) => createBase(actor, facts(college.slug, own));
  await expect(tried({ code })).rejects.toMatchObject({ code: "code_taken" });
  await expect(tried({ slug })).rejects.toMatchObject({ code: "slug_taken" });
  await expect(tried({ nameZh })).rejects.toMatchObject({ code: "similar_exists", details: { address: slug } });
  await expect(tried({ units: [elsewhere.code] })).rejects.toMatchObject({ kind: "not_found" });
  const closed = await anInstitution({ status: "CLOSED" });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(createBase(group, facts(closed.slug))).rejects.toMatchObject({ code: "institution_closed" });
  await expect(createBase(group, facts("nowhere"))).rejects.toMatchObject({ kind: "not_found" });
  expect([await countOf(college.id), await countOf(closed.id)]).toEqual([1, 0]);
  const { slug: second } = await tried({ nameZh, anyway: true });
  expect(await countOf(college.id)).toBe(2);
  expect(second).not.toBe(slug);
});

test("changes of two people to different fields merge, and one field is not overwritten", async () => {
  const { college, actor } = await aCollege();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  const unit = await aUnit({ institutionId: college.id });
  const { id, slug, version, nameEn } = await aBase({ institutionId: college.id, provisionalEn: true });
  await Promise.all([
    saveBase(actor, { slug, version, changes: { nameEn: { from: nameEn, to: "Oil Hall" } } }),
    saveBase(group, { slug, version, changes: { units: { from: [], to: [unit.code] } } }),
  ]);
  const answer = await saveBase(group, {
    slug,
    version,
    changes: { nameEn: { from: nameEn, to: "Hall" }, capacity: { from: null, to: 12 } },
  });
  expect(answer.conflicts).toEqual([{ field: "nameEn", mine: "Hall", theirs: "Oil Hall" }]);
  expect(answer.values).toMatchObject({ nameEn: "Oil Hall", capacity: 12, units: [unit.code] });
  expect(await baseOf(slug)).toMatchObject({ nameEn: "Oil Hall", provisionalEn: false, version: version + 3 });
  expect(await actionsOn(id)).toEqual(["practice_base.saved", "practice_base.saved", "practice_base.saved"]);
});

test("a save without a name, with an end before the beginning, or with a school of another college is refused", async () => {
  const { college, actor } = await aCollege();
  const elsewhere = await aUnit();
  const { slug, nameZh, nameEn } = await aBase({ institutionId: college.id, agreementFrom: new Date("2025-01-01") });
  const tried = (changes: Parameters<typeof saveBase>[1]["changes"]) => saveBase(actor, { slug, version: 1, changes });
  await expect(tried({ nameZh: { from: nameZh, to: null }, nameEn: { from: nameEn, to: null } })).rejects.toMatchObject(
    {
      code: "needs_a_name",
    },
  );
  await expect(tried({ agreementTo: { from: null, to: calendarDay("2024-12-31") } })).rejects.toMatchObject({
    code: "days_out_of_order",
  });
  await expect(tried({ units: { from: [], to: [elsewhere.code] } })).rejects.toMatchObject({ kind: "not_found" });
  await expect(saveBase(actor, { slug: "nowhere", version: 1, changes: {} })).rejects.toMatchObject({
    kind: "not_found",
  });
  expect((await baseOf(slug)).version).toBe(1);
});

test("a closed base keeps its page, is no longer offered, and can be reopened; of two people who close it one is told", async () => {
  const { college, actor } = await aCollege();
  const { id, slug } = await aBase({ institutionId: college.id });
  const answers = await Promise.allSettled([closeBase(actor, { slug }), closeBase(actor, { slug })]);
  expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(answers.find((answer) => answer.status === "rejected")?.reason).toMatchObject({ code: "closed_already" });
  expect(await listBasesToChoose(actor, [college.id])).toEqual([]);
  expect(await findBaseEntry(actor, slug)).toMatchObject({ isClosed: true });
  await reopenBase(actor, { slug });
  await expect(reopenBase(actor, { slug })).rejects.toMatchObject({ code: "open_already" });
  expect((await listBasesToChoose(actor, [college.id])).map((base) => base.slug)).toEqual([slug]);
  expect(await actionsOn(id)).toEqual(["practice_base.closed", "practice_base.reopened"]);
});

test("only the college itself confirms a name", async () => {
  const { college, actor } = await aCollege();
  const { slug } = await aBase({ institutionId: college.id, provisionalZh: true });
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(confirmBaseName(group, { slug })).rejects.toMatchObject({ kind: "forbidden" });
  expect((await baseOf(slug)).provisionalZh).toBe(true);
  await confirmBaseName(actor, { slug });
  expect((await baseOf(slug)).provisionalZh).toBe(false);
});

test.each([
  ["an administrator of a third college", () => aMember({ roles: ["INSTITUTION_ADMIN"] }), "forbidden"],
  ["somebody without a role", () => aMember({ roles: [] }), "not_found"],
] as const)("%s changes no base", async (_who, stranger, kind) => {
  const { college } = await aCollege();
  const { id, slug, nameEn } = await aBase({ institutionId: college.id, provisionalEn: true });
  const actor = await stranger();
  const changes = { nameEn: { from: nameEn, to: "Taken over" } };
  await expect(createBase(actor, facts(college.slug))).rejects.toMatchObject({ kind });
  await expect(saveBase(actor, { slug, version: 1, changes })).rejects.toMatchObject({ kind });
  await expect(closeBase(actor, { slug })).rejects.toMatchObject({ kind });
  await expect(reopenBase(actor, { slug })).rejects.toMatchObject({ kind });
  await expect(confirmBaseName(actor, { slug })).rejects.toMatchObject({ kind });
  expect(await baseOf(slug)).toMatchObject({ nameEn, version: 1, provisionalEn: true, archivedAt: null });
  expect([await countOf(college.id), await actionsOn(id)]).toEqual([1, []]);
});

test("a recorder of the other side may add a base inside a record: its name waits for the college to confirm it", async () => {
  const { college } = await aCollege();
  const recorder = await aMember({ roles: ["RECORDER"] });
  const insert = (own: object) =>
    transaction(recorder, (tx, record) =>
      insertBase(recorder, tx, record, { institutionId: college.id, nameZh: "铁人精神教育馆", nameEn: null, ...own }),
    );
  const { slug } = await insert({});
  expect(await baseOf(slug)).toMatchObject({ kind: "OTHER", provisionalZh: true, provisionalEn: false });
  const elsewhere = await aUnit();
  await expect(insert({ unitIds: [elsewhere.id] })).rejects.toMatchObject({ kind: "not_found" });
  await expect(insert({ institutionId: randomUUID() })).rejects.toMatchObject({ kind: "not_found" });
});
