import { describe, expect, test } from "vitest";
import { type ChangesOf, changesMade, mergeChanges } from "@/lib/platform/merge.ts";

const current = { titleZh: "十二月交流", place: null as string | null, units: ["a", "b"] as readonly string[] };

describe("changes made on an older version", () => {
  test.each([
    ["of an untouched field are written", { place: { from: null, to: "哈尔滨" } }, { place: "哈尔滨" }, []],
    ["of nothing change nothing", {}, {}, []],
    ["to what stands there already are neither written nor disputed", { place: { from: "Harbin", to: null } }, {}, []],
    [
      "of a field that somebody else changed are disputed",
      { titleZh: { from: "旧标题", to: "新标题" } },
      {},
      [{ field: "titleZh", mine: "新标题", theirs: "十二月交流" }],
    ],
    ["of a list are compared entry by entry", { units: { from: ["a", "b"], to: ["b"] } }, { units: ["b"] }, []],
    [
      "of a list in another order are disputed",
      { units: { from: ["b", "a"], to: ["b"] } },
      {},
      [{ field: "units", mine: ["b"], theirs: ["a", "b"] }],
    ],
    [
      "of two fields are told apart",
      { place: { from: null, to: "哈尔滨" }, titleZh: { from: "旧标题", to: "新标题" } },
      { place: "哈尔滨" },
      [{ field: "titleZh", mine: "新标题", theirs: "十二月交流" }],
    ],
    ["of a field that does not exist are left out", { stranger: { from: null, to: "x" } }, {}, []],
  ])("%s", (_what, changes, data, conflicts) => {
    expect(mergeChanges(current, changes as ChangesOf<typeof current>)).toEqual({ data, conflicts });
  });
});

test("the trail keeps what was written, before and after", () => {
  expect(changesMade(current, { place: "哈尔滨" })).toEqual({ place: { from: null, to: "哈尔滨" } });
});
