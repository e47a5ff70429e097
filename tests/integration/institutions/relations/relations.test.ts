import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { findPublicCollege } from "@/lib/bases/public.ts";
import { createRelation } from "@/lib/institutions/relations/commands/create-relation.ts";
import { removeRelation } from "@/lib/institutions/relations/commands/remove-relation.ts";
import { saveRelation } from "@/lib/institutions/relations/commands/save-relation.ts";
import { listRelations } from "@/lib/institutions/relations/queries.ts";
import type { CreateRelationInput } from "@/lib/institutions/relations/schema.ts";
import { guest as nobody } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import type { Institution } from "@/prisma/generated/client.ts";
import { anInstitution, aRelation } from "@/tests/factories/institutions.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { countStatements } from "@/tests/support/statements.ts";
import { whileUncommitted } from "@/tests/support/while-uncommitted.ts";
import { actionsOn } from "../actions-on.ts";

const groupAdministrator = () => aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });

const twoColleges = async (): Promise<[Institution, Institution]> => [await anInstitution(), await anInstitution()];

const facts = (
  [one, other]: readonly [Institution, Institution],
  own: Partial<CreateRelationInput> = {},
): CreateRelationInput => ({
  key: randomUUID(),
  institution: one.slug,
  other: other.slug,
  kind: "SISTER",
  since: null,
  note: null,
  ...own,
});

const publicRelations = async ({ slug }: Institution) =>
  (await findPublicCollege(publicDb, { slug, now: new Date() }))?.relations.map(({ kind, since, slug: other }) => [
    kind,
    since,
    other,
  ]);

const relationOf = ([one, other]: readonly [Institution, Institution]) =>
  read(nobody, (tx) =>
    tx.institutionRelation.findFirst({
      where: { firstId: { in: [one.id, other.id] }, secondId: { in: [one.id, other.id] } },
    }),
  );

test("two colleges become sisters, and the pages of both say so", async () => {
  const actor = await groupAdministrator();
  const colleges = await twoColleges();
  const [north, south] = colleges;
  expect(await publicRelations(north)).toEqual([]);
  await createRelation(actor, facts(colleges, { since: "2024", note: "Agreement 7" }));
  expect(await publicRelations(north)).toEqual([["SISTER", "2024", south.slug]]);
  expect(await publicRelations(south)).toEqual([["SISTER", "2024", north.slug]]);
  const saved = await relationOf(colleges);
  expect(saved).toMatchObject({ kind: "SISTER", since: "2024", note: "Agreement 7" });
  expect(await actionsOn("InstitutionRelation", saved?.id ?? "")).toEqual(["institution_relation.created"]);
});

test("readers see no relation to a college that they do not see", async () => {
  const [shown, hidden] = [await anInstitution(), await anInstitution({ isListed: false })];
  await aRelation([shown, hidden]);
  expect(await publicRelations(shown)).toEqual([]);
  const { actor: stranger } = await aCollege();
  expect((await listRelations(stranger, shown.id)).relations).toEqual([]);
  expect((await listRelations(await groupAdministrator(), shown.id)).relations).toHaveLength(1);
});

test("sister colleges stand before partners, then by code", async () => {
  const [north, ...others] = [
    await anInstitution(),
    await anInstitution(),
    await anInstitution(),
    await anInstitution(),
  ];
  const [first, second, third] = others.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  if (!first || !second || !third) throw new Error("three colleges were made");
  await aRelation([north, first], { kind: "PARTNER" });
  await aRelation([third, north]);
  await aRelation([north, second]);
  expect(await publicRelations(north)).toEqual([
    ["SISTER", null, second.slug],
    ["SISTER", null, third.slug],
    ["PARTNER", null, first.slug],
  ]);
});

test("a saved field of a relation is seen by readers, and one that somebody else changed is a conflict", async () => {
  const actor = await groupAdministrator();
  const colleges = await twoColleges();
  const [north, south] = colleges;
  const { id } = await aRelation(colleges, { note: "The text of December" });
  const ref = { institution: north.slug, other: south.slug, version: 1 };
  const first = await saveRelation(actor, { ...ref, changes: { since: { from: null, to: "2024-05" } } });
  expect(first).toMatchObject({ version: 2, values: { since: "2024-05" }, conflicts: [] });
  const late = { since: { from: null, to: "2023" }, kind: { from: "SISTER", to: "PARTNER" as const } };
  // the same relation from the page of the other college
  const second = await saveRelation(actor, { institution: south.slug, other: north.slug, version: 1, changes: late });
  expect(second.conflicts).toEqual([{ field: "since", mine: "2023", theirs: "2024-05" }]);
  expect(await publicRelations(south)).toEqual([["PARTNER", "2024-05", north.slug]]);
  const nothing = { kind: { from: "PARTNER", to: "PARTNER" as const } };
  expect((await saveRelation(actor, { ...ref, changes: nothing })).version).toBe(3);
  expect(await actionsOn("InstitutionRelation", id)).toEqual([
    "institution_relation.saved",
    "institution_relation.saved",
  ]);
});

test("a removed relation is gone from both pages, and can be recorded again", async () => {
  const actor = await groupAdministrator();
  const colleges = await twoColleges();
  const [north, south] = colleges;
  const { id } = await aRelation(colleges);
  const ref = { institution: south.slug, other: north.slug };
  await removeRelation(actor, ref);
  expect([await publicRelations(north), await publicRelations(south)]).toEqual([[], []]);
  expect(await actionsOn("InstitutionRelation", id)).toEqual(["institution_relation.removed"]);
  await expect(removeRelation(actor, ref)).rejects.toMatchObject({ kind: "not_found" });
  await expect(saveRelation(actor, { ...ref, version: 1, changes: {} })).rejects.toMatchObject({ kind: "not_found" });
  await createRelation(actor, facts(colleges, { kind: "PARTNER" }));
  expect(await publicRelations(north)).toEqual([["PARTNER", null, south.slug]]);
});

describe("a relation is refused", () => {
  test("a second time, from either side, and to the college itself", async () => {
    const actor = await groupAdministrator();
    const colleges = await twoColleges();
    const [north, south] = colleges;
    await aRelation(colleges);
    for (const pair of [[north, south] as const, [south, north] as const])
      await expect(createRelation(actor, facts(pair))).rejects.toMatchObject({ code: "related_already" });
    await expect(createRelation(actor, facts([north, north]))).rejects.toMatchObject({ code: "related_to_itself" });
  });

  test("to a closed college, and to one that does not exist", async () => {
    const actor = await groupAdministrator();
    const [north, closed] = [await anInstitution(), await anInstitution({ status: "CLOSED" })];
    await expect(createRelation(actor, facts([north, closed]))).rejects.toMatchObject({ code: "institution_closed" });
    const nowhere = facts([north, closed], { other: "nowhere" });
    await expect(createRelation(actor, nowhere)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("to the college's own administrator, and to a stranger", async () => {
    const { college, actor: own } = await aCollege();
    const { actor: stranger } = await aCollege();
    const colleges = [college, await anInstitution()] as const;
    for (const actor of [own, stranger, await aMember({ institutionId: null, roles: ["AUDITOR"] })])
      await expect(createRelation(actor, facts(colleges))).rejects.toMatchObject({ kind: "forbidden" });
    const related = [college, await anInstitution()] as const;
    await aRelation(related);
    const ref = { institution: college.slug, other: related[1].slug };
    await expect(saveRelation(own, { ...ref, version: 1, changes: {} })).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeRelation(stranger, ref)).rejects.toMatchObject({ kind: "forbidden" });
    const idle = await aMember({ institutionId: college.id, roles: [] });
    await expect(removeRelation(idle, ref)).rejects.toMatchObject({ kind: "not_found" });
    expect(await relationOf(related)).not.toBeNull();
  });
});

test("of two who record a relation at once one does, from whichever side", async () => {
  const [one, other] = [await groupAdministrator(), await groupAdministrator()];
  const [north, south] = await twoColleges();
  const held = { text: `SELECT 1 FROM "Institution" WHERE "id" = $1 FOR UPDATE`, values: [north.id] };
  const answers = await whileUncommitted(
    held,
    () => createRelation(one, facts([north, south])),
    () => createRelation(other, facts([south, north])),
  );
  expect(answers).toEqual(["done", "related_already"]);
});

test("a form that is sent twice records a relation once", async () => {
  const actor = await groupAdministrator();
  const form = facts(await twoColleges());
  expect(await createRelation(actor, form)).toEqual(await createRelation(actor, form));
});

test("only those who may record a relation are offered colleges for it: open ones without a relation yet", async () => {
  const [college, related] = await twoColleges();
  const [free, closed] = [await anInstitution(), await anInstitution({ status: "CLOSED" })];
  await aRelation([related, college]);
  const offered = (await listRelations(await groupAdministrator(), college.id)).others.map(({ slug }) => slug);
  expect([college, related, free, closed].map(({ slug }) => offered.includes(slug))).toEqual([
    false,
    false,
    true,
    false,
  ]);
  const own = await aMember({ institutionId: college.id, roles: ["INSTITUTION_ADMIN"] });
  expect(await listRelations(own, college.id)).toMatchObject({ relations: [{ version: 1 }], others: [] });
});

test("relations are read with the same few statements, however many there are", async () => {
  const actor = await groupAdministrator();
  const costs: number[] = [];
  for (const count of [1, 3]) {
    const college = await anInstitution();
    for (let at = 0; at < count; at++) await aRelation([college, await anInstitution()]);
    costs.push(await countStatements(() => listRelations(actor, college.id)));
    costs.push(await countStatements(() => findPublicCollege(publicDb, { slug: college.slug, now: new Date() })));
  }
  expect(costs.slice(0, 2)).toEqual(costs.slice(2));
});
