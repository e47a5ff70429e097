import { afterEach, expect, test, vi } from "vitest";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";

// the lists are limited, and rows of other tests would fill them
await switchToOwnDatabase("directory");
const { findInstitutionEntry, listInstitutionRows, listInstitutionsToChoose } = await import(
  "@/lib/institutions/queries.ts"
);
const { clock } = await import("@/lib/platform/clock.ts");
const { anInstitution, aUnit } = await import("@/tests/factories/institutions.ts");
const { aMember } = await import("@/tests/factories/members.ts");
const { aBase, anAppointment } = await import("@/tests/factories/people.ts");
const { countStatements } = await import("@/tests/support/statements.ts");

afterEach(() => vi.restoreAllMocks());

test("the list counts what an institution has today", async () => {
  const { id: institutionId, slug } = await anInstitution();
  const viewer = await aMember({ institutionId, roles: ["VIEWER"] });
  const over = { validTo: new Date("2020-01-01") };
  await aUnit({ institutionId });
  await aUnit({ institutionId, ...over });
  await anAppointment({ institutionId });
  await anAppointment({ institutionId, ...over });
  await aBase({ institutionId });
  await aBase({ institutionId, archivedAt: new Date() });
  const counts = { units: 1, people: 1, bases: 1 };
  expect((await listInstitutionRows(viewer)).find((row) => row.slug === slug)?.counts).toEqual(counts);
  expect((await findInstitutionEntry(viewer, slug))?.counts).toEqual({ people: 1, bases: 1 });
  expect((await listInstitutionsToChoose(viewer))[0]?.slug).toBe(slug);
});

test("the counts are those of today at the institution, and a person with two titles counts once", async () => {
  const { id: institutionId, slug } = await anInstitution({ timezone: "Asia/Shanghai" });
  const viewer = await aMember({ institutionId, roles: ["VIEWER"] });
  const { personId } = await anAppointment({ institutionId });
  await anAppointment({ institutionId, personId });
  for (const days of [{ validTo: new Date("2025-12-31") }, { validFrom: new Date("2026-01-02") }]) {
    await aUnit({ institutionId, ...days });
    await anAppointment({ institutionId, ...days });
  }
  await aUnit({ institutionId, validFrom: new Date("2026-01-01"), validTo: new Date("2026-01-01") });
  vi.spyOn(clock, "now").mockReturnValue(new Date("2025-12-31T23:00:00Z"));
  const counts = { units: 1, people: 1, bases: 0 };
  expect((await listInstitutionRows(viewer)).find((row) => row.slug === slug)?.counts).toEqual(counts);
  expect((await findInstitutionEntry(viewer, slug))?.counts).toEqual({ people: 1, bases: 0 });
});

test("a closed institution stays in the list and is not offered in forms", async () => {
  const { slug } = await anInstitution({ status: "CLOSED" });
  const actor = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
  expect((await listInstitutionRows(actor)).find((row) => row.slug === slug)).toMatchObject({ isClosed: true });
  expect((await listInstitutionsToChoose(actor)).filter((row) => row.slug === slug)).toEqual([]);
});

test("a list takes as many statements with three institutions as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    for (let at = 0; at < count; at++) await aUnit();
    const actor = await aMember({ institutionId: null, roles: ["GROUP_ADMIN"] });
    costs.push([
      await countStatements(() => listInstitutionRows(actor)),
      await countStatements(() => listInstitutionsToChoose(actor)),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
