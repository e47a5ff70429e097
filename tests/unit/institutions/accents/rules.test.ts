import { expect, test } from "vitest";
import { distinctAccents, leastUsedAccent } from "@/lib/institutions/accents/rules.ts";
import { type Accent, accents } from "@/lib/institutions/rules.ts";

test("sides with accents of their own keep them", () => {
  expect(distinctAccents(["INDIGO", "CINNABAR", "TEAL"])).toEqual(["INDIGO", "CINNABAR", "TEAL"]);
});

test.each<[Accent[], string[]]>([
  [
    ["CINNABAR", "CINNABAR"],
    ["CINNABAR", "TEAL"],
  ],
  [
    ["INDIGO", "INDIGO"],
    ["INDIGO", "OCHRE"],
  ],
  // what a later side has is not given away
  [
    ["CINNABAR", "CINNABAR", "TEAL"],
    ["CINNABAR", "INDIGO", "TEAL"],
  ],
  [
    ["PINE", "PINE", "PINE"],
    ["PINE", "PLUM", "INDIGO"],
  ],
  [
    ["INDIGO", "CINNABAR", "CINNABAR", "INDIGO", "PINE"],
    ["INDIGO", "CINNABAR", "TEAL", "OCHRE", "PINE"],
  ],
])("of sides with the accents %j the first of each keeps it: %j", (own, shown) => {
  expect(distinctAccents(own)).toEqual(shown);
});

test("no two of twenty sides look alike, whatever accents they have", () => {
  for (const first of accents) {
    const own = Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? first : (accents[at % accents.length] ?? first)));
    expect(new Set(distinctAccents(own)).size).toBe(20);
    expect(new Set(distinctAccents(own.map(() => first))).size).toBe(20);
  }
});

test("sides that come later take nothing that is shown", () => {
  expect(distinctAccents(["CINNABAR", "PLUM"], ["CINNABAR", "TEAL"])).toEqual(["INDIGO", "PLUM"]);
});

test("a new college gets the accent that the fewest colleges have", () => {
  const uses = accents.map((accent) => ({ accent, colleges: accent === "PLUM" ? 1 : 2, exchanges: 0 }));
  expect(leastUsedAccent(uses)).toBe("PLUM");
  expect(leastUsedAccent(uses.filter(({ accent }) => accent !== "OCHRE"))).toBe("OCHRE");
  expect(leastUsedAccent([])).toBe("CINNABAR");
});

test("where all are used alike, a new college gets the one that is least seen in exchanges", () => {
  const uses = accents.map((accent, at) => ({ accent, colleges: 1, exchanges: accent === "TEAL" ? 1 : 9 - at }));
  expect(leastUsedAccent(uses)).toBe("TEAL");
});
