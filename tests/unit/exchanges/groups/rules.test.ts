import { expect, test } from "vitest";
import { nextGroupCodes } from "@/lib/exchanges/groups/rules.ts";

test.each([
  [[], 2, ["G1", "G2"]],
  [["G1", "G3"], 1, ["G4"]],
  [["G9", "G10"], 1, ["G11"]],
  [["G2"], 0, []],
])("after %o, %i more codes are %o", (codes, count, next) => {
  expect(nextGroupCodes(codes, count)).toEqual(next);
});
