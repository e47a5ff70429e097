import { describe, expect, test } from "vitest";
import { isOfUnit, type NamedUnit, pairsNotIn, pairsOfSameName } from "@/lib/exchanges/pairings/rules.ts";

const unit = (nameZh: string | null, nameEn: string | null, kind = "SCHOOL"): NamedUnit => ({
  id: `${nameZh}/${nameEn}`,
  kind,
  nameZh,
  nameEn,
});

const isSameName = (one: NamedUnit, other: NamedUnit): boolean => pairsOfSameName([one], [other]).length === 1;

describe("two schools", () => {
  test.each([
    [unit("马克思主义学院", "School of Marxism"), unit("马克思主义学院", "School of Marxism")],
    [unit("马克思主义学院", null), unit(null, "School of Marxism")],
    [unit(null, "College of Marxism"), unit(null, "school of  marxism")],
    [unit("外国语学院", null), unit("外语系", null)],
    [unit("外国语学院", null), unit(null, "School of Foreign Languages")],
    [unit("经济与管理学院", null), unit("经管学院", null)],
    [unit("计算机学院", null), unit(null, "Department of Computer Science")],
    [unit("石油学院", "School of Oil"), unit("石油学院", null)],
  ])("%o and %o are of the same name", (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  test.each([
    [unit("建设学院", "School of Construction"), unit("人居环境学院", "School of Human Settlements and Environment")],
    [unit("马克思主义学院", "School of Marxism"), unit("外国语学院", "School of Foreign Languages")],
    [unit("马克思主义学院", null), unit(null, "School of Law")],
    [unit("建设学院", null), unit("建筑学院", null)],
    [unit("学院", null), unit("系", null)],
    [unit("国际教育学院", null), unit("教育学院", null)],
    [unit("教育学院", null, "SCHOOL"), unit("教育学院", null, "OFFICE")],
  ])("%o and %o are not", (one, other) => {
    expect(isSameName(one, other)).toBe(false);
    expect(isSameName(other, one)).toBe(false);
  });
});

test("pairs are proposed once for each school of the host, and not where a group has them", () => {
  const hosts = [unit("马克思主义学院", null), unit("人居环境学院", null), unit("外国语学院", null)];
  const guests = [
    unit("外语学院", "School of Foreign Languages"),
    unit(null, "School of Marxism"),
    unit("建设学院", null),
  ];
  const pairs = pairsOfSameName(hosts, guests);
  expect(pairs).toEqual([
    { hostUnitId: hosts[0]?.id, guestUnitId: guests[1]?.id },
    { hostUnitId: hosts[2]?.id, guestUnitId: guests[0]?.id },
  ]);
  expect(pairsNotIn([{ pairings: pairs.slice(0, 1) }], pairs)).toEqual(pairs.slice(1));
  expect(pairsNotIn([], pairs)).toEqual(pairs);
});

describe("a person comes from a school", () => {
  const school = { id: "u1", nameZh: "马克思主义学院", nameEn: "School of Marxism" };
  test.each([
    [{ unitId: "u1", unitNameZh: null, unitNameEn: null }, true],
    [{ unitId: "u2", unitNameZh: "马克思主义学院", unitNameEn: null }, false],
    [{ unitId: null, unitNameZh: "马克思主义学院", unitNameEn: null }, true],
    [{ unitId: null, unitNameZh: null, unitNameEn: "school of marxism" }, true],
    [{ unitId: null, unitNameZh: "外国语学院", unitNameEn: null }, false],
    [{ unitId: null, unitNameZh: null, unitNameEn: null }, false],
  ])("%o: %s", (member, isOf) => {
    expect(isOfUnit(member, school)).toBe(isOf);
  });

  test("nobody without a school comes from a school without that name", () => {
    const unnamed = { unitId: null, unitNameZh: null, unitNameEn: null };
    expect(isOfUnit(unnamed, { id: "u1", nameZh: null, nameEn: null })).toBe(false);
  });
});
