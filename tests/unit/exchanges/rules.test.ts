import { expect, test } from "vitest";
import {
  type ExchangeStatus,
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
  [1, 1, true],
  [2, 1, false],
  [1, 3, false],
  [0, 2, false],
])("%i guests and %i hosts are two sides: %s", (guests, hosts, areTwo) => {
  expect(isBetweenTwo({ guests: Array(guests).fill(null), hosts: Array(hosts).fill(null) })).toBe(areTwo);
});
