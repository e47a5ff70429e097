import { expect, test } from "vitest";
import { findPublicCollege } from "@/lib/bases/public.ts";
import { hideInstitution } from "@/lib/institutions/commands/hide-institution.ts";
import { showInstitution } from "@/lib/institutions/commands/show-institution.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import {
  findInstitutionEntry,
  institutionsOfferedTo,
  listInstitutionRows,
  listInstitutionsToChoose,
} from "@/lib/institutions/queries.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { publicDb, read } from "@/lib/platform/db.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aMember } from "@/tests/factories/members.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { unique } from "@/tests/factories/write-row.ts";
import { actionsOn } from "./actions-on.ts";

/** A college that readers do not see; sorted first by code, because lists are limited. */
const aHiddenCollege = () => anInstitution({ isListed: false, code: `00${unique()}` });

const isPublic = async (slug: string): Promise<boolean[]> => [
  (await listPublicInstitutions(publicDb)).some((item) => item.slug === slug),
  (await findPublicCollege(publicDb, { slug, now: new Date() })) !== null,
];

test("a college shows itself to readers, and takes itself back", async () => {
  const { id, slug } = await aHiddenCollege();
  const actor = await aMember({ institutionId: id, roles: ["INSTITUTION_ADMIN"] });
  expect(await isPublic(slug)).toEqual([false, false]);
  await expect(hideInstitution(actor, { slug })).rejects.toMatchObject({ kind: "conflict", code: "hidden_already" });
  await showInstitution(actor, { slug });
  expect(await isPublic(slug)).toEqual([true, true]);
  expect((await findInstitutionEntry(actor, slug))?.listing).toEqual({ isListed: true, isPublished: false });
  await expect(showInstitution(actor, { slug })).rejects.toMatchObject({ kind: "conflict", code: "shown_already" });
  await hideInstitution(actor, { slug });
  expect(await isPublic(slug)).toEqual([false, false]);
  expect(await actionsOn("Institution", id)).toEqual(["institution.shown", "institution.hidden"]);
});

test("of two administrators who show a college at once, one is told that it is shown", async () => {
  const { id, slug } = await aHiddenCollege();
  const actor = await aMember({ institutionId: id, roles: ["INSTITUTION_ADMIN"] });
  const answers = await Promise.allSettled([showInstitution(actor, { slug }), showInstitution(actor, { slug })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await actionsOn("Institution", id)).toEqual(["institution.shown"]);
});

test("nobody else speaks for a college, not even the group", async () => {
  const { id, slug } = await aHiddenCollege();
  const group = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  await expect(showInstitution(group, { slug })).rejects.toMatchObject({ kind: "forbidden" });
  const recorder = await aMember({ institutionId: id, roles: ["RECORDER"] });
  await expect(showInstitution(recorder, { slug })).rejects.toMatchObject({ kind: "forbidden" });
  const stranger = await aMember({ roles: ["INSTITUTION_ADMIN"] });
  await expect(showInstitution(stranger, { slug })).rejects.toMatchObject({ kind: "not_found" });
  const idle = await aMember({ institutionId: id, roles: [] });
  await expect(showInstitution(idle, { slug })).rejects.toMatchObject({ kind: "not_found" });
  expect(await isPublic(slug)).toEqual([false, false]);
});

/** Where a college occurs for somebody: the condition itself, the lists, and its page. */
async function whereFound(actor: Member, { id, slug }: { id: string; slug: string }): Promise<string[]> {
  const where = { AND: [{ id }, institutionsOfferedTo(actor)] };
  const found = {
    offered: (await read(system("test"), (tx) => tx.institution.count({ where }))) === 1,
    choices: (await listInstitutionsToChoose(actor)).some((item) => item.id === id),
    list: (await listInstitutionRows(actor)).some((item) => item.id === id),
    page: (await findInstitutionEntry(actor, slug)) !== null,
  };
  return Object.entries(found).flatMap(([name, isFound]) => (isFound ? [name] : []));
}

const everywhere = ["offered", "choices", "list", "page"];

test("a college that was entered for a draft is found by its own people, by the other side and by the group", async () => {
  const college = await aHiddenCollege();
  const { host } = await anExchange({ status: "DRAFT", guestInstitutionId: college.id });
  const found = async (facts: Parameters<typeof aMember>[0]) => whereFound(await aMember(facts), college);
  expect(await found({ institutionId: college.id, roles: ["VIEWER"] })).toEqual(everywhere);
  expect(await found({ institutionId: host.institutionId, roles: ["VIEWER"] })).toEqual(everywhere);
  expect(await found({ institutionId: null, roles: ["GROUP_ADMIN"] })).toEqual(everywhere);
  expect(await found({ institutionId: null, roles: ["AUDITOR"] })).toEqual(everywhere);
});

test("a stranger finds it on no list and at no address, until a public exchange names it", async () => {
  const college = await aHiddenCollege();
  const of = await anExchange({ guestInstitutionId: college.id });
  const stranger = await aMember({ roles: ["INSTITUTION_ADMIN"] });
  await anExchange({ hostInstitutionId: stranger.institutionId ?? "" });
  expect(await whereFound(stranger, college)).toEqual([]);
  expect(await isPublic(college.slug)).toEqual([false, false]);
  await aReport({ of });
  expect(await whereFound(stranger, college)).toEqual(everywhere);
  expect(await isPublic(college.slug)).toEqual([true, true]);
  expect((await findInstitutionEntry(stranger, college.slug))?.listing).toEqual({ isListed: false, isPublished: true });
});

test("a stranger finds it once it shows itself", async () => {
  const college = await aHiddenCollege();
  const stranger = await aMember({ roles: ["VIEWER"] });
  await showInstitution(await aMember({ institutionId: college.id, roles: ["INSTITUTION_ADMIN"] }), college);
  expect(await whereFound(stranger, college)).toEqual(everywhere);
});
