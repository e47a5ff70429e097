import { expect, test } from "vitest";
import { sortKeyFrom, sortKeyOf } from "@/lib/institutions/names/rules.ts";

test.each([
  ["曾雨晴", null, "zeng yu qing"],
  ["单雨桐", null, "shan yu tong"],
  ["欧阳修", null, "ou yang xiu"],
  ["吕布", null, "lv bu"],
  ["阿依古丽·买买提", null, "a yi gu li mai mai ti"],
  [null, "Wang Yining", "wang yining"],
  ["王怡宁", "Wang Yining", "wang yi ning"],
  [null, "François Müller-Ñandú", "francois muller nandu"],
  ["〇", null, "ling"],
  [null, "—", "—"],
])("%s / %s stands at %s", (nameZh, nameEn, key) => {
  expect(sortKeyOf({ nameZh, nameEn })).toBe(key);
});

test("a typed sort key is stored in lower case with single spaces", () => {
  expect(sortKeyFrom("  Zēng   QING-hong ")).toBe("zeng qing hong");
});
