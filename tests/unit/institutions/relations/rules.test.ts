import { expect, test } from "vitest";
import { inOrderOfIds, partialDayFrom } from "@/lib/institutions/relations/rules.ts";
import { createRelationInput } from "@/lib/institutions/relations/schema.ts";

test.each([
  ["2024", "2024"],
  ["2024年", "2024"],
  [" 2024年5月 ", "2024-05"],
  ["２０２４年５月１２日", "2024-05-12"],
  ["2024-5-12", "2024-05-12"],
  ["2024.05", "2024-05"],
  ["2024/5/2", "2024-05-02"],
  ["May 2024", "May 2024"],
  ["24年", "24年"],
])("%s is stored as %s", (typed, stored) => {
  expect(partialDayFrom(typed)).toBe(stored);
});

const input = { key: crypto.randomUUID(), institution: "hip", other: "gtc", kind: "SISTER", since: "", note: "" };
const problemsOf = (facts: Record<string, unknown>) =>
  createRelationInput.safeParse({ ...input, ...facts }).error?.issues.map(({ path, message }) => [path[0], message]);

test("a relation needs neither a beginning nor a note", () => {
  expect(createRelationInput.parse(input)).toMatchObject({ since: null, note: null });
  expect(createRelationInput.parse({ ...input, since: "2024年5月" }).since).toBe("2024-05");
});

test.each(["2024-02-30", "2024年13月", "soon", "0024", "3024", "2024-00"])("%s is no beginning", (since) => {
  expect(problemsOf({ since })).toEqual([["since", "not_a_partial_day"]]);
});

test("a relation is a sister or a partner, between two addresses", () => {
  expect(problemsOf({ kind: "SAME_GROUP" })?.map(([field]) => field)).toEqual(["kind"]);
  expect(problemsOf({ other: "Not an address" })?.map(([field]) => field)).toEqual(["other"]);
});

test("two colleges are stored in one order", () => {
  expect(inOrderOfIds("b", "a")).toEqual(inOrderOfIds("a", "b"));
});
