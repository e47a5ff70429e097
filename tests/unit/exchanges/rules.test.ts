import { expect, test } from "vitest";
import {
  type ExchangeStatus,
  endsOf,
  isBetweenTwo,
  type PartyRole,
  wasHeld,
  withDistinctAccents,
} from "@/lib/exchanges/rules.ts";
import type { Accent } from "@/lib/institutions/rules.ts";

test.each<[ExchangeStatus, boolean]>([
  ["DRAFT", false],
  ["PLANNED", false],
  ["CONFIRMED", false],
  ["HELD", true],
  ["RECORDED", true],
  ["AGREED", true],
  ["CANCELLED", false],
])("an exchange that is %s took place: %s", (status, held) => {
  expect(wasHeld(status)).toBe(held);
});

const party = (role: PartyRole, accent: Accent) => ({ role, institution: { accent, name: role } });
const shownIn = (parties: ReturnType<typeof party>[]) =>
  withDistinctAccents(parties).map(({ institution }) => institution.accent);

test("no two parties of an exchange look alike, and the host keeps its accent", () => {
  const parties = [party("HOST", "CINNABAR"), party("GUEST", "CINNABAR"), party("GUEST", "PINE")];
  expect(shownIn(parties)).toEqual(["CINNABAR", "INDIGO", "PINE"]);
  expect(withDistinctAccents(parties)[1]).toEqual({ role: "GUEST", institution: { accent: "INDIGO", name: "GUEST" } });
});

test("the sides look the same where observers are left out", () => {
  const sides = [party("HOST", "PINE"), party("GUEST", "PINE")];
  expect(shownIn([...sides, party("OBSERVER", "PLUM")]).slice(0, 2)).toEqual(shownIn(sides));
  expect(new Set(shownIn([...sides, party("OBSERVER", "PLUM")])).size).toBe(3);
});

test.each([
  [1, 1, 0, true],
  [2, 1, 0, false],
  [1, 3, 0, false],
  [1, 2, 0, false],
  [0, 0, 2, true],
  [0, 0, 3, false],
])("%i guests, %i hosts and %i participants are two sides: %s", (guests, hosts, participants, areTwo) => {
  const of = (count: number) => Array(count).fill(null);
  expect(isBetweenTwo({ guests: of(guests), hosts: of(hosts), participants: of(participants) })).toBe(areTwo);
});

test("guests stand at one end of the line and hosts at the other; participants stand at both", () => {
  expect(endsOf({ guests: ["a"], hosts: ["b", "c"], participants: [] })).toEqual([["a"], ["b", "c"]]);
  expect(endsOf({ guests: [], hosts: [], participants: ["a", "b"] })).toEqual([["a"], ["b"]]);
  expect(endsOf({ guests: [], hosts: [], participants: ["a", "b", "c"] })).toEqual([["a", "b"], ["c"]]);
});
