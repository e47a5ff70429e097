import { expect, test } from "vitest";
import { versionsShown } from "@/components/editing/shown-versions.ts";

const page = { versions: { BASICS: 1, NOTES: 1, PARTIES: 1, REPORT: 1 }, pageKinds: ["PARTIES", "REPORT"] };

test.each([
  ["as the page was made where no section shows them", [], {}],
  ["as new as their section", [{ kinds: ["NOTES"], versions: { NOTES: 3, BASICS: 9 } }], { NOTES: 3 }],
  [
    "as old as the oldest of several sections",
    [
      { kinds: ["NOTES"], versions: { NOTES: 3 } },
      { kinds: ["BASICS", "NOTES"], versions: { NOTES: 2, BASICS: 2 } },
    ],
    { NOTES: 2, BASICS: 2 },
  ],
  ["no newer than the page where its header shows them too", [{ kinds: ["PARTIES"], versions: { PARTIES: 2 } }], {}],
])("the parts of a record are %s", (_case, sections, expected) => {
  expect(versionsShown(page, sections)).toEqual({ ...page.versions, ...expected });
});
