import { expect, test } from "vitest";
import { findPublicBase, findPublicCollege } from "@/lib/bases/public.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { anInstitution, aUnit } from "@/tests/factories/institutions.ts";
import { aBase } from "@/tests/factories/people.ts";
import { countStatements } from "@/tests/support/statements.ts";

test("shows the schools of today, on its own calendar", async () => {
  const { id: institutionId, slug } = await anInstitution({ timezone: "Asia/Shanghai" });
  const school = (code: string, from: string | null, to: string | null, kind: "SCHOOL" | "OFFICE" = "SCHOOL") =>
    aUnit({
      institutionId,
      code,
      kind,
      validFrom: from === null ? null : new Date(from),
      validTo: to === null ? null : new Date(to),
    });
  await school("always", null, null);
  await school("ends-today", null, "2025-12-05");
  await school("ended", null, "2025-12-04");
  await school("begins-today", "2025-12-05", null);
  await school("begins-tomorrow", "2025-12-06", null);
  await school("office", null, null, "OFFICE");
  const codesAt = async (now: string) =>
    (await findPublicCollege(publicDb, { slug, now: new Date(now) }))?.schools.map(({ code }) => code);
  // half past midnight of December 5 in Shanghai is still December 4 in London
  expect(await codesAt("2025-12-04T16:30:00Z")).toEqual(["always", "begins-today", "ends-today"]);
  expect(await codesAt("2025-12-05T15:59:00Z")).toEqual(["always", "begins-today", "ends-today"]);
  expect(await codesAt("2025-12-05T16:00:00Z")).toEqual(["always", "begins-today", "begins-tomorrow"]);
});

test("a closed institution keeps its page and leaves the list", async () => {
  const { slug } = await anInstitution({ status: "CLOSED" });
  expect(await findPublicCollege(publicDb, { slug, now: new Date() })).toMatchObject({ isClosed: true });
  expect((await listPublicInstitutions(publicDb)).map((item) => item.slug)).not.toContain(slug);
});

test("a closed base keeps its page and leaves the list of its institution", async () => {
  const institution = await anInstitution();
  const open = await aBase({ institutionId: institution.id });
  const closed = await aBase({ institutionId: institution.id, archivedAt: new Date() });
  const college = await findPublicCollege(publicDb, { slug: institution.slug, now: new Date() });
  expect(college?.bases.map((base) => base.slug)).toEqual([open.slug]);
  expect(await findPublicBase(publicDb, closed.slug)).toMatchObject({ isClosed: true });
});

test("what does not exist is null", async () => {
  expect(await findPublicCollege(publicDb, { slug: "nowhere", now: new Date() })).toBeNull();
  expect(await findPublicBase(publicDb, "nowhere")).toBeNull();
});

test("a page takes as many statements with three schools and bases as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    const { id: institutionId, slug } = await anInstitution();
    for (let at = 0; at < count; at++) {
      await aUnit({ institutionId });
      await aBase({ institutionId });
    }
    costs.push([
      await countStatements(() => findPublicCollege(publicDb, { slug, now: new Date() })),
      await countStatements(() => listPublicInstitutions(publicDb)),
    ]);
  }
  expect(costs).toEqual([
    [1, 1],
    [1, 1],
  ]);
});
