import { describe, expect, test } from "vitest";
import { codeOf, proposedTitles, statusAtBeginning, titlesAfter } from "@/lib/exchanges/record/rules.ts";
import { daysProblem, type ExchangeKind, MAX_TITLE_LENGTH, type Sides } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";

describe("the beginning of a record", () => {
  test.each([
    [1, "EX-2025-001"],
    [42, "EX-2025-042"],
    [999, "EX-2025-999"],
    [1000, "EX-2025-1000"],
  ])("number %i has the code %s", (number, code) => expect(codeOf("2025", number)).toBe(code));

  test.each([
    ["2025-12-05", "2025-12-05T15:59:00Z", "DRAFT"],
    ["2025-12-05", "2025-12-05T16:00:00Z", "HELD"],
    ["2025-12-04", "2025-12-04T23:00:00Z", "HELD"],
  ])("an exchange that ends on %s and is recorded at %s begins as %s", (lastDay, now, status) => {
    expect(statusAtBeginning(calendarDay(lastDay), { now: new Date(now), timezone: "Asia/Shanghai" })).toBe(status);
  });

  const named = (zh: string | null, en: string | null) => ({ zh, en, provisional: [] });
  test.each([
    ["VISIT", "南校访北校（2025年12月）", "South visits North, December 2025"],
    ["JOINT_MEETING", "北校与南校联席会议（2025年12月）", "Joint meeting of North and South, December 2025"],
    ["ONLINE", "北校与南校线上交流（2025年12月）", "Online exchange between North and South, December 2025"],
    ["TRAINING", "南校赴北校研修（2025年12月）", "Training programme for South at North, December 2025"],
  ] as const)("a %s is called so", (kind, titleZh, titleEn) => {
    const sides = { hosts: [named("北校", "North")], guests: [named("南校", "South")], participants: [] };
    expect(proposedTitles({ kind, ...sides, firstDay: calendarDay("2025-12-05") })).toEqual({ titleZh, titleEn });
  });

  const [north, south, east] = [named("北校", "North"), named("南校", "South"), named("东校", "East")];
  test.each([
    [
      "Harbin Institute of Petroleum",
      "University of Hong Kong",
      "Harbin Institute of Petroleum visits the University of Hong Kong",
    ],
    ["University of Hong Kong", "Example College", "The University of Hong Kong visits Example College"],
    ["School of Arts, Media and Design, South", "North", "The School of Arts, Media and Design, South, visits North"],
  ])("an English title has the article that %s and %s need", (guest, host, titleEn) => {
    const sides = { hosts: [named(null, host)], guests: [named(null, guest)], participants: [] };
    expect(proposedTitles({ kind: "VISIT", ...sides, firstDay: null }).titleEn).toBe(titleEn);
  });

  test("a proposed title follows what is proposed, and one that somebody typed stays", () => {
    const [before, after] = [
      { titleZh: "甲访乙", titleEn: "A visits B" },
      { titleZh: "甲访丙", titleEn: "A visits C" },
    ];
    expect(titlesAfter(before, before, after)).toEqual(after);
    expect(titlesAfter({ ...before, titleEn: "Our visit" }, before, after)).toEqual({ titleZh: "甲访丙" });
    expect(titlesAfter({ ...before, titleZh: null }, before, after)).toEqual({ titleEn: "A visits C" });
    expect(titlesAfter(before, before, before)).toEqual({});
  });

  test.each<[ExchangeKind, Partial<Sides<Localized>>, string, string]>([
    ["VISIT", { hosts: [north, east], guests: [south] }, "南校访北校与东校", "South visits North and East"],
    ["VISIT", { hosts: [north], guests: [south, east] }, "南校与东校访北校", "South and East visit North"],
    [
      "ONLINE",
      { participants: [north, south, east] },
      "北校、南校与东校线上交流",
      "Online exchange among North, South and East",
    ],
    ["JOINT_MEETING", { participants: [south, north] }, "南校与北校联席会议", "Joint meeting of South and North"],
  ])("a %s of these sides is called so (%#)", (kind, sides, titleZh, titleEn) => {
    const none: Sides<Localized> = { hosts: [], guests: [], participants: [] };
    expect(proposedTitles({ kind, ...none, ...sides, firstDay: null })).toEqual({ titleZh, titleEn });
  });

  test("the title proposed for colleges with the longest names fits into its field", () => {
    const sides = {
      hosts: [named("北".repeat(200), "N".repeat(200))],
      guests: [named("南".repeat(200), "S".repeat(200))],
      participants: [],
    };
    const titles = proposedTitles({ kind: "TRAINING", ...sides, firstDay: calendarDay("2025-12-05") });
    for (const title of Object.values(titles)) expect(lineOfText(MAX_TITLE_LENGTH).safeParse(title).success).toBe(true);
  });

  test.each([
    ["2025-12-05", "2025-12-05", null],
    ["2025-12-05", "2026-12-06", null],
    ["2025-12-05", "2026-12-07", "days_too_far_apart"],
    ["2025-12-05", "2025-12-04", "days_out_of_order"],
  ])("from %s to %s: %s", (firstDay, lastDay, trouble) => {
    expect(daysProblem(firstDay, lastDay)).toBe(trouble);
  });

  test("a college is called by the name that it has, and an unknown month is left out", () => {
    const sides = { hosts: [named("北校", null)], guests: [named(null, "South")], participants: [] };
    expect(proposedTitles({ kind: "VISIT", ...sides, firstDay: null })).toEqual({
      titleZh: "South访北校",
      titleEn: "South visits 北校",
    });
  });
});

test("an English title says of which college a school is", () => {
  const school = { zh: "南校护理系", en: "School of Nursing, South", provisional: [] };
  const host = { zh: "北校", en: "North", provisional: [] };
  const sides = { hosts: [host], guests: [school], participants: [] };
  expect(proposedTitles({ kind: "VISIT", ...sides, firstDay: null })).toEqual({
    titleZh: "南校护理系访北校",
    titleEn: "The School of Nursing of South visits North",
  });
});
