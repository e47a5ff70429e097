import { expect, test } from "vitest";
import { matchRows } from "@/lib/revisions/matched-rows/rules.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";

const match = (before: string, after: string) => matchRows([...before], [...after], (row) => row);

test.each([
  ["abcde", "abcde", "", "", ""],
  ["abcde", "bcdea", "", "", "a"],
  ["abcde", "eabcd", "", "", "e"],
  ["abcde", "xabde", "x", "c", ""],
  ["abc", "cba", "", "", "cb"],
  ["", "ab", "ab", "", ""],
  ["aab", "ba", "", "a", "b"],
])("from %j to %j: came %j, gone %j, moved %j", (before, after, came, gone, moved) => {
  const { added, removed, kept } = match(before, after);
  expect(added.map(({ row }) => row).join("")).toBe(came);
  expect(removed.map(({ row }) => row).join("")).toBe(gone);
  expect(
    kept
      .filter(({ isMoved }) => isMoved)
      .map((row) => row.after)
      .join(""),
  ).toBe(moved);
});

test("a row is told with its place in its list, from 1", () => {
  expect(match("ab", "bc")).toEqual({
    kept: [{ before: "b", after: "b", place: 1, isMoved: false }],
    added: [{ row: "c", place: 2 }],
    removed: [{ row: "a", place: 1 }],
  });
});

/** The length of the longest rising run, by looking at all of them. */
function longestRise(numbers: readonly number[]): number {
  const best: number[] = [];
  for (const [at, number] of numbers.entries()) {
    const before = numbers.slice(0, at).map((other, place) => (other < number ? (best[place] ?? 0) : 0));
    best.push(Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...best);
}

test("no fewer rows could have moved, and those that did not are in their old order", () => {
  const numbers = Array.from({ length: 9 }, (_, at) => at);
  const orders = fc.shuffledSubarray(numbers, { minLength: numbers.length });
  fc.assert(
    fc.property(orders, (order) => {
      const { kept } = matchRows(numbers, order, String);
      const resting = kept.filter(({ isMoved }) => !isMoved).map(({ after }) => after);
      expect(resting).toEqual(resting.toSorted((a, b) => a - b));
      expect(resting).toHaveLength(longestRise(order));
    }),
    { numRuns: isDrill ? 5_000 : 300 },
  );
});
