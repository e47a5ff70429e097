import { expect, test } from "vitest";
import { viewFilterOf, viewQuery } from "@/lib/exchanges/saved-views/schema.ts";

test.each([
  ["EXCHANGES", "?year=2025&status=DRAFT&sort=changed", { year: "2025", status: "DRAFT", sort: "changed" }],
  ["EXCHANGES", "sort=day&after=2025-01-01T00:00:00.000Z_EX-2025-001&year=soon&status=LOST&x=1", {}],
  ["EXCHANGES", "q=%20%EF%BC%A1%20", { q: "Ａ" }],
  ["PEOPLE", "?q=wang&college=north&after=P0123456789", { q: "wang", college: "north" }],
  ["PEOPLE", "?q=&college=", {}],
  ["BASES", "?q=hall&kind=LAB", { q: "hall" }],
  ["USERS", "?status=INVITED&college=_group", { status: "INVITED", college: "_group" }],
] as const)("a view of %s takes from %s what filters something", (list, query, filter) => {
  expect(viewFilterOf(list, query)).toEqual(filter);
});

test("the same filter has the same address, in whatever order it was chosen", () => {
  expect(viewQuery({ year: "2025", q: "a b" })).toBe("?q=a+b&year=2025");
  expect(viewQuery({ q: "a b", year: "2025" })).toBe("?q=a+b&year=2025");
  expect(viewQuery({})).toBe("");
});
