import { expect, test } from "vitest";
import { findBaseEntry, listBaseRows, listBasesToChoose } from "@/lib/bases/queries.ts";
import { aCollege, aMember } from "@/tests/factories/members.ts";
import { aBase } from "@/tests/factories/people.ts";
import { countStatements } from "@/tests/support/statements.ts";

test("the list is read by page and by college, and somebody without a role reads nothing", async () => {
  const { college, actor } = await aCollege();
  for (let at = 0; at < 51; at++) {
    await aBase({
      institutionId: college.id,
      nameZh: `${at}号基地`,
      code: `${college.code}-${String(at).padStart(3, "0")}`,
    });
  }
  const first = await listBaseRows(actor, { q: "", college: college.slug, after: null });
  expect([first.bases.length, first.next]).toEqual([50, `${college.code}-049`]);
  const second = await listBaseRows(actor, { q: "", college: college.slug, after: first.next });
  expect([second.bases.map(({ code }) => code), second.next]).toEqual([[`${college.code}-050`], null]);
  const idle = await aMember({ institutionId: college.id, roles: [] });
  expect(await listBaseRows(idle, { q: "", college: college.slug, after: null })).toEqual({
    bases: [],
    count: 0,
    next: null,
  });
  expect(await listBasesToChoose(idle, [college.id])).toEqual([]);
  expect(await findBaseEntry(idle, first.bases[0]?.slug ?? "")).toBeNull();
});

test("a list takes as many statements with three bases as with one", async () => {
  const costs: number[][] = [];
  for (const count of [1, 3]) {
    const { college, actor } = await aCollege();
    for (let at = 0; at < count; at++) await aBase({ institutionId: college.id });
    costs.push([
      await countStatements(() => listBaseRows(actor, { q: "", college: college.slug, after: null })),
      await countStatements(() => listBasesToChoose(actor, [college.id])),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
});
