import { describe, expect, test } from "vitest";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";

describe("a label", () => {
  test("is read in the reader's language", () => {
    expect(inLocale(localized("外国语学院", "School of Foreign Languages"), "en")).toEqual({
      text: "School of Foreign Languages",
      lang: "en",
      isFallback: false,
      isProvisional: false,
      isUnchecked: false,
    });
  });

  test("that exists in one language only is read in that one, and says so", () => {
    expect(inLocale(localized(null, "Zhao Yuhong"), "zh")).toEqual({
      text: "Zhao Yuhong",
      lang: "en",
      isFallback: true,
      isProvisional: false,
      isUnchecked: false,
    });
  });

  test.each([
    [localized("建设学院", "School of Construction", { provisionalZh: true, provisionalEn: true })],
    [localized("建设学院", null, { provisionalZh: true })],
  ])("that others typed is no translation, and is unchecked until its owner confirms it (%#)", (school) => {
    expect(inLocale(school, "zh")).toMatchObject({ isProvisional: false, isUnchecked: true });
  });

  test("is marked where its wording is the portal's own", () => {
    const school = localized("建设学院", "School of Construction", { provisionalZh: true });
    expect([inLocale(school, "zh").isProvisional, inLocale(school, "en").isProvisional]).toEqual([true, false]);
  });
});
