import { expect, test } from "vitest";
import { EndCounter } from "@/scripts/runtime/keep-running.ts";

test("each further end within a minute waits twice as long for the next start, and the fifth for none", () => {
  const counter = new EndCounter(() => 0);
  expect(Array.from({ length: 5 }, () => counter.count())).toEqual([250, 500, 1_000, 2_000, null]);
});

test("ends that are a minute old count no more", () => {
  let now = 0;
  const counter = new EndCounter(() => now);
  for (let end = 0; end < 4; end += 1) counter.count();
  now = 60_000;
  expect(counter.count()).toBe(250);
});
