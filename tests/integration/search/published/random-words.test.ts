import { expect, test } from "vitest";
import { aReport } from "@/tests/factories/reports.ts";
import { searchAtRandom } from "./random-words.ts";

const SEARCHES = 300;

test("no words and no filters make a search fail", async () => {
  await aReport({});
  expect(await searchAtRandom(SEARCHES)).toHaveLength(SEARCHES);
});
