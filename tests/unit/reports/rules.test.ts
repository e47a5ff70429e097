import { expect, test } from "vitest";
import { isReportable, isStale } from "@/lib/reports/rules.ts";

test("a report waits until its exchange took place", () => {
  expect(isReportable(null)).toBe(true);
  expect(isReportable({ status: "HELD" })).toBe(true);
  expect(isReportable({ status: "CONFIRMED" })).toBe(false);
  expect(isReportable({ status: "CANCELLED" })).toBe(false);
});

const [now, then] = [new Uint8Array([1, 2]), new Uint8Array([1, 3])];
const source = { isSource: true, sourceHash: now };

test.each([
  { name: "made from the text of today", text: { isSource: false, sourceHash: now }, source, expected: false },
  { name: "made from an earlier text", text: { isSource: false, sourceHash: then }, source, expected: true },
  { name: "the source itself", text: source, source, expected: false },
  { name: "its source is not known", text: { isSource: false, sourceHash: then }, source: null, expected: false },
  { name: "it has no hash", text: { isSource: false, sourceHash: null }, source, expected: false },
])("a translation is stale: $expected, where $name", ({ text, source: from, expected }) => {
  expect(isStale(text, from)).toBe(expected);
});
