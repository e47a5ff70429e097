/** A row with its place in its list, 1 is first. */
export type PlacedRow<Row> = { row: Row; place: number };

/** The rows of a list that two moments have in common, and those that only one of them has. */
export type MatchedRows<Row> = {
  /** in their order after; `isMoved` where the row itself changed its place among them */
  kept: { before: Row; after: Row; place: number; isMoved: boolean }[];
  /** in their order after */
  added: PlacedRow<Row>[];
  /** in their order before */
  removed: PlacedRow<Row>[];
};

/**
 * Matches the rows of a list by their keys. Of rows in another order only as many count as moved as it takes to get from
 * one order to the other: a row that goes to the end moves, and not everything behind it.
 */
export function matchRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
): MatchedRows<Row> {
  const old = new Map(uniqueKeys(before, keyOf).map((key, at) => [key, at]));
  const kept: { before: Row; after: Row; place: number; oldPlace: number }[] = [];
  const added: PlacedRow<Row>[] = [];
  const keys = uniqueKeys(after, keyOf);
  for (const [at, row] of after.entries()) {
    const oldPlace = old.get(keys[at] ?? "");
    old.delete(keys[at] ?? "");
    const earlier = oldPlace === undefined ? undefined : before[oldPlace];
    if (oldPlace === undefined || earlier === undefined) added.push({ row, place: at + 1 });
    else kept.push({ before: earlier, after: row, place: at + 1, oldPlace });
  }
  const removed = [...old.values()].flatMap((at) => {
    const row = before[at];
    return row === undefined ? [] : [{ row, place: at + 1 }];
  });
  const resting = longestRise(kept.map(({ oldPlace }) => oldPlace));
  return {
    kept: kept.map(({ oldPlace, ...row }, at) => ({ ...row, isMoved: !resting.has(at) })),
    added,
    removed,
  };
}

/** The keys of rows; a key that comes again is told apart by how often it came. */
function uniqueKeys<Row>(rows: readonly Row[], keyOf: (row: Row) => string): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return `${key} ${count}`;
  });
}

/**
 * Where the longest rising run of numbers stands; the numbers are different.
 * @source the patience algorithm: Fredman, "On computing the length of longest increasing subsequences" (1975)
 */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  /** for each length the position at which a run of that length ends lowest */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    const length = firstNotBelow(ends, number, numbers);
    previous[at] = ends[length - 1];
    ends[length] = at;
  }
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at);
  return run;
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
