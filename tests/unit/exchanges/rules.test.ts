import { expect, test } from "vitest";
import { clockTimeAt, type ExchangeStatus, wasHeld } from "@/lib/exchanges/rules.ts";

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

test.each([
  ["Asia/Shanghai", "2025-12-05T01:00:00Z", "09:00"],
  ["Asia/Shanghai", "2025-12-04T16:00:00Z", "00:00"],
  ["Europe/Berlin", "2025-07-05T12:30:00Z", "14:30"],
])("a clock in %s shows %s as %s", (timezone, instant, time) => {
  expect(clockTimeAt(timezone, new Date(instant))).toBe(time);
});
