import { expect, test } from "vitest";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { DraftFacts } from "@/lib/reports/draft-words/rules.ts";
import { draftOf } from "@/lib/reports/drafts/rules.ts";
import { MAX_TITLE_LENGTH, speaksOfPlan } from "@/lib/reports/rules.ts";
import { aVisit, december, lines, name, undated } from "./december.ts";

test("a visit to two colleges names both, and a meeting that nobody hosts speaks of no visit", () => {
  const [north, south] = [name("北校", "North"), name("南校", "South")];
  const two = { hosts: [north, south] };
  expect(lines(two, "zh")[2]).toBe("2025年12月5日（年份系推定），广东理工学院代表团一行6人到北校、南校交流。");
  expect(lines(two, "en")[2]).toBe(
    "On 5 December 2025 (year inferred), a delegation of six from Guangdong Technology College visited North and South.",
  );
  const days = { from: calendarDay("2025-12-05"), to: null };
  const stops = [days, null].map((of, at) => ({ days: of, headcount: 8 - 7 * at }));
  const journey = { ...two, stops, isYearInferred: false, lastDay: calendarDay("2025-12-28") };
  expect(lines(journey, "zh")[2]).toBe(
    "2025年12月5日至28日期间，广东理工学院代表团一行6人到北校（2025年12月5日，8人）、南校（1人）交流。",
  );
  expect(lines({ ...journey, guests: [{ name: south, headcount: 1 }] }, "en")[2]).toBe(
    "During 5–28 December 2025, one person from South visited North (5 December 2025, eight people) and South (one person).",
  );
  const meeting: Partial<DraftFacts> = { kind: "ONLINE", hosts: [], guests: [], participants: [north, south] };
  expect(lines({ ...meeting, programme: undated(aVisit(name("基地", "Base"))) }, "en").slice(1, 3)).toEqual([
    "On 5 December 2025 (year inferred), North and South met online. The two sides visited the Base.",
    "On 5 December 2025 (year inferred), North and South met online.",
  ]);
  expect(lines(meeting, "zh")[2]).toBe("2025年12月5日（年份系推定），北校与南校举行线上交流。");
});

test("a school that came for its college has its article in English prose", () => {
  const school = name("广东理工学院外国语学院", "School of Foreign Languages, Guangdong Technology College");
  expect(lines({ guests: [{ name: school, headcount: null }] }, "en")[2]).toBe(
    "On 5 December 2025 (year inferred), a delegation from the School of Foreign Languages of Guangdong Technology College visited Harbin Institute of Petroleum.",
  );
});

test("an inferred year is said to be inferred", () => {
  expect(lines({}, "zh")[2]).toBe("2025年12月5日（年份系推定），广东理工学院代表团一行6人到哈尔滨石油学院交流。");
  expect(lines({}, "en")[2]).toBe(
    "On 5 December 2025 (year inferred), a delegation of six from Guangdong Technology College visited Harbin Institute of Petroleum.",
  );
});

test.each<[string, string, string, string]>([
  [
    "广院访哈院（2025年12月）",
    "A visits B, December 2025",
    "广院访哈院（2025年12月，年份系推定）",
    "A visits B, December 2025 (year inferred)",
  ],
  ["2025年冬访", "The winter of 2025", "2025年冬访（年份系推定）", "The winter of 2025 (year inferred)"],
  ["冬访", "A winter visit", "冬访", "A winter visit"],
])("a title says of an inferred year what the text says: %s, %s", (zh, en, zhSaid, enSaid) => {
  const facts = { ...december, title: name(zh, en) };
  expect([draftOf(facts, "zh").title, draftOf(facts, "en").title]).toEqual([zhSaid, enSaid]);
  const stated = { ...facts, isYearInferred: false };
  expect([draftOf(stated, "zh").title, draftOf(stated, "en").title]).toEqual([zh, en]);
});

test("a title that would be too long stays as it is", () => {
  const title = "2025".padEnd(MAX_TITLE_LENGTH, "x");
  expect(draftOf({ ...december, title: name(title, title) }, "en").title).toBe(title);
});

test.each<[Partial<DraftFacts>, string, string]>([
  [
    { precision: "MONTH", firstDay: calendarDay("2025-03-01"), lastDay: calendarDay("2025-03-31") },
    "2025年3月，",
    "In March 2025, ",
  ],
  [
    { precision: "MONTH", firstDay: calendarDay("2024-03-01"), lastDay: calendarDay("2024-05-31") },
    "2024年3月至5月，",
    "From March to May 2024, ",
  ],
  [
    { precision: "YEAR", firstDay: calendarDay("2023-01-01"), lastDay: calendarDay("2023-12-31") },
    "2023年，",
    "In 2023, ",
  ],
])("a draft names no day that is not known (%#)", (days, zh, en) => {
  const facts = { ...days, isYearInferred: false };
  expect(lines(facts, "zh")[2]).toBe(`${zh}广东理工学院代表团一行6人到哈尔滨石油学院交流。`);
  expect(lines(facts, "en")[2]).toBe(
    `${en}a delegation of six from Guangdong Technology College visited Harbin Institute of Petroleum.`,
  );
});

test.each<[Partial<DraftFacts>, string, string]>([
  [
    { isYearInferred: false, lastDay: calendarDay("2025-12-07") },
    "2025年12月5日至7日，广东理工学院代表团一行6人到哈尔滨石油学院交流。",
    "On 5–7 December 2025, a delegation of six from Guangdong Technology College visited Harbin Institute of Petroleum.",
  ],
  [
    { guests: [{ name: name(null, "Third College"), headcount: null }] },
    "2025年12月5日（年份系推定），Third College代表团到哈尔滨石油学院交流。",
    "On 5 December 2025 (year inferred), a delegation from Third College visited Harbin Institute of Petroleum.",
  ],
  [
    {
      kind: "ONLINE",
      guests: [december.guests[0], { name: name("三院", "Third"), headcount: 40 }] as DraftFacts["guests"],
    },
    "2025年12月5日（年份系推定），哈尔滨石油学院、广东理工学院与三院举行线上交流。",
    "On 5 December 2025 (year inferred), Harbin Institute of Petroleum, Guangdong Technology College and Third met online.",
  ],
  [
    { wasHeld: false },
    "2025年12月5日（年份系推定），广东理工学院代表团一行6人将到哈尔滨石油学院交流。",
    "On 5 December 2025 (year inferred), a delegation of six from Guangdong Technology College is to visit Harbin Institute of Petroleum.",
  ],
])("a draft says what the record says (%#)", (facts, zh, en) => {
  expect(lines(facts, "zh")[2]).toBe(zh);
  expect(lines(facts, "en")[2]).toBe(en);
});

test("a draft says what was signed, by whom and when, as far as the record says so and people may be named", () => {
  const [south, north] = [name("南院", "South College"), name("北院", "North College")];
  const office = (zh: string | null, title: string, unitName: string | null = null) => ({
    name: zh === null ? null : name(zh, null),
    title: name(title, null),
    unitName: unitName === null ? null : name(unitName, null),
  });
  const people = [
    {
      ...office("王示例", "校长"),
      role: "SIGNATORY" as const,
      college: south,
      representedBy: office("李示例", "副校长"),
    },
    { ...office("赵示例", "院长", "北院外国语学院"), role: "SIGNATORY" as const, college: north, representedBy: null },
    { ...office(null, "处长"), role: "SIGNATORY" as const, college: north, representedBy: null },
    { ...office("周示例", "会长", "示例协会"), role: "WITNESS" as const, college: null, representedBy: null },
  ];
  const agreements = [
    {
      title: name("备忘录", "Memorandum"),
      act: "SIGNED" as const,
      day: calendarDay("2025-12-05"),
      colleges: [south, north],
      people,
    },
    { title: name("《框架协议》", null), act: "RENEWED" as const, day: null, colleges: [], people: people.slice(2, 3) },
  ];
  expect(lines({ ...december, agreements }, "zh").slice(-3)).toEqual([
    "协议",
    "2025年12月5日，南院与北院签署《备忘录》。签字人：南院校长王示例（由副校长李示例代签）、北院外国语学院院长赵示例。见证人：示例协会会长周示例。",
    "续签《框架协议》。",
  ]);
  expect(lines({ ...december, agreements }, "en").slice(-3)).toEqual([
    "Agreements",
    "South College and North College signed “Memorandum” on 5 December 2025. Signatories: 王示例, 校长, South College (represented by 李示例, 副校长); 赵示例, 院长, 北院外国语学院, North College. Witness: 周示例, 会长, 示例协会.",
    "“《框架协议》” was renewed.",
  ]);
});

test.each(["VISIT", "JOINT_MEETING", "ONLINE", "TRAINING"] as const)(
  "of a %s only the draft of a plan speaks of it as planned",
  (kind) => {
    for (const locale of ["zh", "en"] as const)
      for (const wasHeld of [true, false])
        expect(speaksOfPlan(draftOf({ ...december, kind, wasHeld }, locale).body, locale)).toBe(!wasHeld);
  },
);
