import { expect, test } from "vitest";
import { type ExchangeStatus, wasHeld } from "@/lib/exchanges/rules.ts";

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
