import { describe, expect, test } from "vitest";
import { isOlder, versionsAfter } from "@/components/editing/section-data.ts";

describe("the versions of a section after the answer to a change", () => {
  test.each([
    ["the only change since", { A: 4, B: 2 }, { A: 5 }, { A: 5, B: 2 }],
    ["a change after those of others", { A: 4, B: 2 }, { A: 6 }, { A: 4, B: 2 }],
    ["a change of what the section only shows", { A: 4, B: 2 }, { B: 3 }, { A: 4, B: 2 }],
    ["the first change of a part", {}, { A: 1 }, { A: 1 }],
    ["an answer without versions", { A: 4 }, {}, { A: 4 }],
  ])("%s", (_what, before, answered, expected) => {
    expect(versionsAfter(before, answered, ["A"])).toEqual(expected);
  });

  test("are older than others only in the parts that are shown", () => {
    expect(isOlder({ A: 1, B: 1 }, { A: 1, B: 2 }, ["A"])).toBe(false);
    expect(isOlder({ A: 1, B: 1 }, { A: 1, B: 2 }, ["A", "B"])).toBe(true);
    expect(isOlder({}, { A: 1 }, ["A"])).toBe(true);
  });
});
