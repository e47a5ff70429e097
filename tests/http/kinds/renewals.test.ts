import { expect, test } from "vitest";
import { readPages } from "./support/page-lines.ts";
import { aRenewalOfAnEarlierOne } from "./support/people-and-agreements.ts";

test("a renewal leads to the exchange of the earlier agreement only while readers may read that one", async () => {
  const { earlier, later } = await aRenewalOfAnEarlierOne();
  const before = await readPages(later);
  expect(before.all).toContain("Sample New Memorandum");
  expect(before.all).not.toMatch(new RegExp(`${earlier.code}|原备忘录|Former Memorandum`, "u"));
  await earlier.publish();
  const { zh, en } = await readPages(later);
  expect(zh.exchange.filter((line) => line.includes(earlier.code))).toEqual([`所续协议：${earlier.code}`]);
  expect(en.exchange.filter((line) => line.includes(earlier.code))).toEqual([`What it renews: ${earlier.code}`]);
});
