import { expect, test } from "vitest";
import { aReport } from "@/tests/factories/reports.ts";
import { searchAtRandom } from "./random-words.ts";

const SEARCHES = 10_000;
const LONGEST_MS = 200;

test("none of 10,000 random searches fails or takes long", { timeout: 900_000 }, async () => {
  await aReport({});
  const times = await searchAtRandom(SEARCHES);
  expect(times).toHaveLength(SEARCHES);
  expect(Math.max(...times.slice(1))).toBeLessThanOrEqual(LONGEST_MS);
});
