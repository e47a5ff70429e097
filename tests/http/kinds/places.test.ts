import { expect, test } from "vitest";
import { aTourOfPlaces, aVisitInAMonth } from "./support/meetings.ts";
import { readPages } from "./support/page-lines.ts";

test("places that nobody owns stand beside a base of the host, and a night train ends on the next day", async () => {
  const { zh, en, all } = await readPages(await aTourOfPlaces());
  expect(zh.exchange).toEqual([
    "来访",
    "示例庚客学院访示例庚主学院（2024年10月）",
    "2024年10月15日至16日",
    "来访方示例庚客学院",
    "接待方示例庚主学院",
    "尚未经双方确认",
    "报道",
    "示例庚客学院访示例庚主学院（2024年10月）",
    "Sample Guest College G visits Sample Host College G, October 2024",
    "代表团",
    "示例庚客学院",
    "来访方 · 人数未载",
    "示例庚主学院",
    "接待方 · 人数未载",
    "日程",
    "2024年10月15日 星期二",
    "示例号轮船",
    "示例寺",
    "示例博物馆",
    "23:30–次日 01:00乘夜车返回",
    "2024年10月16日 星期三",
    "考察：示例实训基地 305 教室",
    "考察",
    "示例实训基地实验室",
  ]);
  expect(zh.report).toEqual([
    "示例庚客学院访示例庚主学院（2024年10月）",
    "2024年10月15日至16日，示例庚客学院代表团到示例庚主学院交流。代表团考察示例实训基地。",
    "示例庚客学院",
    "示例庚主学院",
    "2024年10月15日至16日本次交流的记录·尚未经双方确认",
    "2024年10月15日至16日，示例庚客学院代表团到示例庚主学院交流。",
    "交流经过",
    "10月15日，代表团先后参观示例号轮船、示例寺与示例博物馆。",
    "10月16日，代表团考察示例实训基地。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College G visits Sample Host College G, October 2024",
    "15–16 October 2024",
    "GuestSample Guest College G",
    "HostSample Host College G",
    "Not yet confirmed by both sides",
    "Report",
    "Sample Guest College G visits Sample Host College G, October 2024",
    "示例庚客学院访示例庚主学院（2024年10月）",
    "Delegations",
    "Sample Guest College G",
    "Guest · Number not stated",
    "Sample Host College G",
    "Host · Number not stated",
    "Itinerary",
    "Tuesday, 15 October 2024",
    "The ship Sample",
    "Sample Temple",
    "Sample Museum",
    "23:30–01:00 (next day)Night train back",
    "Wednesday, 16 October 2024",
    "Visit: Sample Training Base Room 305",
    "Visits",
    "Sample Training BaseLaboratory",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College G visits Sample Host College G, October 2024",
    "On 15–16 October 2024, a delegation from Sample Guest College G visited Sample Host College G. The delegation visited the Sample Training Base.",
    "Sample Guest College G",
    "Sample Host College G",
    "15–16 October 2024The record of this exchange·Not yet confirmed by both sides",
    "On 15–16 October 2024, a delegation from Sample Guest College G visited Sample Host College G.",
    "The course of the exchange",
    "On 15 October, the delegation visited the ship Sample, Sample Temple and the Sample Museum.",
    "On 16 October, the delegation visited the Sample Training Base.",
  ]);
  expect(all).not.toMatch(/four|4处/);
});

test("of a visit only the month is known, and no page names a day of it", async () => {
  const { zh, en, all } = await readPages(await aVisitInAMonth());
  expect(zh.exchange).toEqual([
    "来访",
    "示例辛客学院访示例辛主学院（2025年3月）",
    "2025年3月",
    "年份没有写明，系推定。",
    "来访方示例辛客学院",
    "接待方示例辛主学院",
    "尚未经双方确认",
    "报道",
    "示例辛客学院访示例辛主学院（2025年3月，年份系推定）",
    "Sample Guest College H visits Sample Host College H, March 2025 (year inferred)",
    "代表团",
    "示例辛客学院",
    "来访方 · 人数未载",
    "示例辛主学院",
    "接待方 · 人数未载",
    "日程",
    "期间某日",
    "上午座谈交流",
    "晚上观看演出",
  ]);
  expect(zh.report).toEqual([
    "示例辛客学院访示例辛主学院（2025年3月，年份系推定）",
    "2025年3月（年份系推定），示例辛客学院代表团到示例辛主学院交流。",
    "示例辛客学院",
    "示例辛主学院",
    "2025年3月年份没有写明，系推定。本次交流的记录·尚未经双方确认",
    "2025年3月（年份系推定），示例辛客学院代表团到示例辛主学院交流。",
    "交流经过",
    "上午，双方举行座谈交流。晚上，日程还包括观看演出。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College H visits Sample Host College H, March 2025",
    "March 2025",
    "The year is not stated; it is inferred.",
    "GuestSample Guest College H",
    "HostSample Host College H",
    "Not yet confirmed by both sides",
    "Report",
    "Sample Guest College H visits Sample Host College H, March 2025 (year inferred)",
    "示例辛客学院访示例辛主学院（2025年3月，年份系推定）",
    "Delegations",
    "Sample Guest College H",
    "Guest · Number not stated",
    "Sample Host College H",
    "Host · Number not stated",
    "Itinerary",
    "On one of the days",
    "MorningDiscussion",
    "EveningA performance",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College H visits Sample Host College H, March 2025 (year inferred)",
    "In March 2025 (year inferred), a delegation from Sample Guest College H visited Sample Host College H.",
    "Sample Guest College H",
    "Sample Host College H",
    "March 2025The year is not stated; it is inferred.The record of this exchange·Not yet confirmed by both sides",
    "In March 2025 (year inferred), a delegation from Sample Guest College H visited Sample Host College H.",
    "The course of the exchange",
    "In the morning, the two sides held a plenary session (“Discussion”). In the evening, the programme also included “A performance”.",
  ]);
  expect(all).not.toMatch(/3月\d|\d March|31|On 1/);
});
