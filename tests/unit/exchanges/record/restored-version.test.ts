import { expect, test } from "vitest";
import { versionWhenRestored } from "@/lib/exchanges/record/rules.ts";

test.each([
  ["with the version after the one that went", { version: 5 }, 6],
  ["from a removal that kept no version with the first", {}, 1],
])("an entry comes back %s", (_, removed, version) => {
  expect(versionWhenRestored(removed)).toBe(version);
});
