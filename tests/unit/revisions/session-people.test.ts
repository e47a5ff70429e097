import { expect, test } from "vitest";
import { chairsShown, type RosterEntry } from "@/lib/revisions/session-people/rules.ts";

const label = (en: string) => ({ zh: null, en, provisional: [] });
const [LI, DEAN] = [label("Li Ming"), label("Dean")];
const shown = { name: null, title: null, isAbsent: false };

const south = { institution: "south" };

const rosters: RosterEntry[] = [
  { ...south, member: { id: "named" }, shown: { ...shown, name: LI, title: DEAN } },
  { ...south, member: { id: "by title" }, shown: { ...shown, title: DEAN } },
  { ...south, member: { id: "neither" }, shown },
  { ...south, member: { id: "absent" }, shown: { ...shown, name: LI, isAbsent: true } },
];

test.each([
  ["a member who is named stands by name, with the college", ["named"], [{ name: LI, title: null, ...south }]],
  ["one who is not stands by title", ["by title"], [{ name: null, title: DEAN, ...south }]],
  ["one of whom the roster shows neither does not stand there", ["neither"], []],
  ["nor one who was absent", ["absent"], []],
  ["nor one whom no roster shows", ["somebody"], []],
  [
    "several stand in the order of the rosters",
    ["by title", "named"],
    [
      { name: LI, title: null, ...south },
      { name: null, title: DEAN, ...south },
    ],
  ],
  ["a session without chairs has none", [], []],
])("as a chair, %s", (_, chairs, expected) => {
  expect(chairsShown({ chairs }, rosters)).toEqual(expected);
});
