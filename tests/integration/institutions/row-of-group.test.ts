import { expect, test } from "vitest";
import { aGroup, rowOfGroup } from "@/tests/factories/institutions.ts";
import { unique } from "@/tests/factories/write-row.ts";

test("a group whose long code has a hyphen where it is cut off gets its row", async () => {
  const begin = `group-${unique()}-${"x".repeat(20)}`;
  const group = await aGroup({ code: `${begin}-of-the-north` });
  expect(begin).toHaveLength(39);
  expect((await rowOfGroup(group)).code).toBe(begin);
});
