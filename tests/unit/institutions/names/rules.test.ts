import { expect, test } from "vitest";
import {
  firstAvailable,
  proposedAddress,
  proposedInstitutionCode,
  proposedUnitCode,
  sameName,
} from "@/lib/institutions/names/rules.ts";

test.each([
  ["School of Marxism", null, "marxism"],
  ["Faculty of Arts and Letters", "文学院", "arts-and-letters"],
  ["École d’Été", null, "ecole-dete"],
  [null, "马克思主义学院", "ma-ke-si-zhu-yi"],
  [null, "学院", "xue-yuan"],
  [null, "！？", "unit"],
  ["School of", null, "school-of"],
])("a unit called %s / %s gets the code %s", (nameEn, nameZh, code) => {
  expect(proposedUnitCode({ nameZh, nameEn })).toBe(code);
});

test.each([
  ["Huaibei Institute of Technology", null, "HIT"],
  [null, "马鞍山学院", "MASXY"],
  ["The College for Arts and Crafts", null, "CAC"],
  [null, "。", "C"],
])("an institution called %s / %s gets the code %s", (nameEn, nameZh, code) => {
  expect(proposedInstitutionCode({ nameZh, nameEn })).toBe(code);
});

test.each([
  ["UrFU", null, "URFU"],
  ["Peking U", "北大", "PEKING-U"],
  ["Far Eastern Federal", null, "FEF"],
  [null, "哈石油", "HSY"],
  ["！", "。", "HIP"],
])("a college that is called %s / %s for short gets the code %s", (shortNameEn, shortNameZh, code) => {
  const names = { nameZh: "哈尔滨石油学院", nameEn: "Harbin Institute of Petroleum" };
  expect(proposedInstitutionCode({ ...names, shortNameZh, shortNameEn })).toBe(code);
});

test("an address is made from the English name, else from the pinyin, and is never longer than 60", () => {
  expect(proposedAddress({ nameZh: "铁人精神教育馆", nameEn: "Iron Man Spirit Education Hall" }, "base")).toBe(
    "iron-man-spirit-education-hall",
  );
  expect(proposedAddress({ nameZh: "铁人精神教育馆", nameEn: null }, "base")).toBe("tie-ren-jing-shen-jiao-yu-guan");
  expect(proposedAddress({ nameZh: null, nameEn: `${"abc ".repeat(40)}` }, "base")).toMatch(/^(abc-)*ab?c?$/);
  expect(proposedAddress({ nameZh: null, nameEn: "a".repeat(90) }, "base")).toHaveLength(60);
});

test.each([
  [[], "hall"],
  [["hall"], "hall-2"],
  [["hall", "hall-2", "hall-4"], "hall-3"],
])("where %j are taken, the next is %s", (taken, free) => {
  expect(firstAvailable("hall", new Set(taken))).toBe(free);
});

test("a missing name is not the same as another missing name", () => {
  expect(sameName({ nameZh: null, nameEn: null })).toEqual([]);
  expect(sameName({ nameZh: "甲", nameEn: null })).toEqual([{ nameZhKey: "甲" }]);
});
