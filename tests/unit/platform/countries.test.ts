import { expect, test } from "vitest";
import { countries, countriesToChoose, countryName, foreignCountry } from "@/lib/platform/i18n/countries.ts";
import { formatPartialDay } from "@/lib/platform/i18n/format.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";

test("every country has a name in both languages, and no two have the same", () => {
  expect(countries).toHaveLength(249);
  for (const locale of locales) {
    const names = countries.map((country) => countryName(country, locale));
    expect(new Set(names).size).toBe(249);
    expect(names.filter((name, at) => name === countries[at])).toEqual([]);
  }
});

test("a country is named in the reader's language", () => {
  expect([countryName("RU", "zh"), countryName("RU", "en")]).toEqual(["俄罗斯", "Russia"]);
});

test("China comes first among the countries to choose from, and the others by their names", () => {
  expect(
    countriesToChoose("en")
      .slice(0, 3)
      .map(({ value }) => value),
  ).toEqual(["CN", "AF", "AX"]);
  expect(countriesToChoose("zh")[0]).toEqual({ value: "CN", label: "中国" });
});

test("pages name a country where it is known and is not China", () => {
  expect(["RU", "CN", null].map(foreignCountry)).toEqual(["RU", null, null]);
});

test.each([
  ["2024", "2024年", "2024"],
  ["2024-05", "2024年5月", "May 2024"],
  ["2024-05-12", "2024年5月12日", "12 May 2024"],
])("%s reads %s and %s", (known, zh, en) => {
  expect([formatPartialDay(known, "zh"), formatPartialDay(known, "en")]).toEqual([zh, en]);
});
