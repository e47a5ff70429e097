import { expect, test } from "vitest";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";

test("what a policy does not allow is refused with the code", () => {
  expect(() => assertMay(true)).not.toThrow();
  expect(() => assertMay(false, "forbidden")).toThrow(new Refusal("forbidden", "forbidden"));
});
