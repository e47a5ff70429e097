import { expect, test } from "vitest";
import { cursorText, exchangeFilter, parseCursor } from "@/lib/exchanges/listing/schema.ts";
import { address } from "@/lib/institutions/names/schema.ts";

test("a cursor is read back as it was written", () => {
  const cursor = parseCursor("2025-12-05_EX-2025-001");
  expect(cursor).toEqual({ firstDay: "2025-12-05", code: "EX-2025-001" });
  expect(cursor && cursorText(cursor)).toBe("2025-12-05_EX-2025-001");
});

test.each(["", "2025-12-05", "2025-02-30_EX-2025-001", "2025-12-05_", "2025-12-05_EX_1", "2025-12-05_ex'--", "_"])(
  "%j is no cursor",
  (text) => {
    expect(parseCursor(text)).toBeNull();
  },
);

test("a filter takes a year as an address writes it", () => {
  expect(exchangeFilter.parse({ year: "2025" })).toEqual({ year: 2025 });
});

test("a filter takes every address that a college, a school or a base can have", () => {
  const longest = "x".repeat(100);
  expect(address().parse(longest)).toBe(longest);
  const filter = { institution: longest, school: { institution: longest, unit: longest }, base: longest };
  expect(exchangeFilter.parse(filter)).toEqual(filter);
});

test.each([
  { year: "20255" },
  { year: "" },
  { institution: { not: "" } },
  { institution: "GTC" },
  { base: "a b" },
  { direction: { host: "gtc" } },
  { school: { institution: "gtc", unit: "marxism", more: 1 } },
  { anything: "else" },
])("a filter refuses %j", (input) => {
  expect(exchangeFilter.safeParse(input).success).toBe(false);
});
