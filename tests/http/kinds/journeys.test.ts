import { expect, test } from "vitest";
import { TWO_NUMBERS_PAGES } from "@/tests/support/kinds/visit-with-two-numbers.ts";
import { aJourneyAbroad, aVisitOfTwoColleges, aVisitWithTwoNumbers } from "./support/journeys.ts";
import { readPages } from "./support/page-lines.ts";

test("a guest visits two colleges in two days, and each day says at which", async () => {
  const { zh, en, all } = await readPages(await aVisitOfTwoColleges());
  expect(zh.exchange).toEqual([
    "来访",
    "示例甲客学院访示例甲一学院与示例甲二学院（2024年4月）",
    "2024年4月8日至9日",
    "来访方示例甲客学院",
    "尚未经3方全部确认",
    "接待方示例甲一学院2024年4月8日",
    "示例甲二学院2024年4月9日",
    "报道",
    "示例甲客学院访示例甲一学院与示例甲二学院（2024年4月）",
    "Sample Guest College A visits Sample First College A and Sample Second College A, April 2024",
    "代表团",
    "示例甲客学院",
    "来访方 · 6人",
    "示例甲一学院",
    "接待方 · 2024年4月8日 · 人数未载",
    "示例甲二学院",
    "接待方 · 2024年4月9日 · 人数未载",
    "日程",
    "未记录具体时刻，按先后排列。",
    "2024年4月8日 星期一 示例甲一学院",
    "听课",
    "2024年4月9日 星期二 示例甲二学院",
    "参观实训楼",
  ]);
  expect(zh.report).toEqual([
    "示例甲客学院访示例甲一学院与示例甲二学院（2024年4月）",
    "2024年4月8日至9日期间，示例甲客学院代表团一行6人到示例甲一学院（2024年4月8日）、示例甲二学院（2024年4月9日）交流。",
    "示例甲客学院",
    "示例甲一学院",
    "示例甲二学院",
    "2024年4月8日至9日本次交流的记录·尚未经3方全部确认",
    "2024年4月8日至9日期间，示例甲客学院代表团一行6人到示例甲一学院（2024年4月8日）、示例甲二学院（2024年4月9日）交流。",
    "交流经过",
    "4月8日在示例甲一学院，代表团听课。",
    "4月9日在示例甲二学院，代表团参观实训楼。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College A visits Sample First College A and Sample Second College A, April 2024",
    "8–9 April 2024",
    "GuestSample Guest College A",
    "Not yet confirmed by all 3 sides",
    "HostsSample First College A8 April 2024",
    "Sample Second College A9 April 2024",
    "Report",
    "Sample Guest College A visits Sample First College A and Sample Second College A, April 2024",
    "示例甲客学院访示例甲一学院与示例甲二学院（2024年4月）",
    "Delegations",
    "Sample Guest College A",
    "Guest · 6 members",
    "Sample First College A",
    "Host · 8 April 2024 · Number not stated",
    "Sample Second College A",
    "Host · 9 April 2024 · Number not stated",
    "Itinerary",
    "No clock times are recorded; listed in the order of events.",
    "Monday, 8 April 2024 Sample First College A",
    "Sitting in on a class",
    "Tuesday, 9 April 2024 Sample Second College A",
    "Tour of the workshops",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College A visits Sample First College A and Sample Second College A, April 2024",
    "During 8–9 April 2024, a delegation of six from Sample Guest College A visited Sample First College A (8 April 2024) and Sample Second College A (9 April 2024).",
    "Sample Guest College A",
    "Sample First College A",
    "Sample Second College A",
    "8–9 April 2024The record of this exchange·Not yet confirmed by all 3 sides",
    "During 8–9 April 2024, a delegation of six from Sample Guest College A visited Sample First College A (8 April 2024) and Sample Second College A (9 April 2024).",
    "The course of the exchange",
    "On 8 April at Sample First College A, the programme included “Sitting in on a class”.",
    "On 9 April at Sample Second College A, the delegation toured the campus (“Tour of the workshops”).",
  ]);
  expect(all).not.toMatch(/双方|两校|both|two sides/);
});

test("eight people come to one college and 27 to another a week later, and no sum is made", async () => {
  const { zh, en, all } = await readPages(await aVisitWithTwoNumbers());
  expect({ zh, en }).toEqual({ zh: TWO_NUMBERS_PAGES.zh, en: TWO_NUMBERS_PAGES.en });
  expect(all).not.toMatch(TWO_NUMBERS_PAGES.never);
});

test("one person visits three universities of another country in a week", async () => {
  const { zh, en, all } = await readPages(await aJourneyAbroad());
  expect(zh.exchange).toEqual([
    "来访",
    "示例丙客学院访示例丙一大学、示例丙二大学与示例丙三大学（2024年5月）",
    "2024年5月13日至19日",
    "来访方示例丙客学院",
    "尚未经4方全部确认",
    "接待方示例丙一大学英国2024年5月13日至14日",
    "示例丙二大学英国2024年5月15日",
    "示例丙三大学英国2024年5月17日至18日",
    "报道",
    "示例丙客学院访示例丙一大学、示例丙二大学与示例丙三大学（2024年5月）",
    "Sample Guest College C visits Sample University C1, Sample University C2 and Sample University C3, May 2024",
    "代表团",
    "示例丙客学院",
    "来访方 · 1人",
    "丙示例 团长 校长",
    "该校尚未查看这份名单。",
    "示例丙一大学",
    "接待方 · 2024年5月13日至14日 · 人数未载",
    "示例丙二大学",
    "接待方 · 2024年5月15日 · 人数未载",
    "示例丙三大学",
    "接待方 · 2024年5月17日至18日 · 人数未载",
  ]);
  expect(zh.report).toEqual([
    "示例丙客学院访示例丙一大学、示例丙二大学与示例丙三大学（2024年5月）",
    "2024年5月13日至19日期间，示例丙客学院1人到示例丙一大学（2024年5月13日至14日）、示例丙二大学（2024年5月15日）、示例丙三大学（2024年5月17日至18日）交流。",
    "示例丙客学院",
    "示例丙一大学",
    "示例丙二大学",
    "示例丙三大学",
    "2024年5月13日至19日本次交流的记录·尚未经4方全部确认",
    "2024年5月13日至19日期间，示例丙客学院1人到示例丙一大学（2024年5月13日至14日）、示例丙二大学（2024年5月15日）、示例丙三大学（2024年5月17日至18日）交流。",
    "参加人员",
    "示例丙客学院：校长丙示例",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College C visits Sample University C1, Sample University C2 and Sample University C3, May 2024",
    "13–19 May 2024",
    "GuestSample Guest College C",
    "Not yet confirmed by all 4 sides",
    "HostsSample University C1United Kingdom13–14 May 2024",
    "Sample University C2United Kingdom15 May 2024",
    "Sample University C3United Kingdom17–18 May 2024",
    "Report",
    "Sample Guest College C visits Sample University C1, Sample University C2 and Sample University C3, May 2024",
    "示例丙客学院访示例丙一大学、示例丙二大学与示例丙三大学（2024年5月）",
    "Delegations",
    "Sample Guest College C",
    "Guest · 1 member",
    "Bing Shili Head of delegation President",
    "The college has not looked at this list yet.",
    "Sample University C1",
    "Host · 13–14 May 2024 · Number not stated",
    "Sample University C2",
    "Host · 15 May 2024 · Number not stated",
    "Sample University C3",
    "Host · 17–18 May 2024 · Number not stated",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College C visits Sample University C1, Sample University C2 and Sample University C3, May 2024",
    "During 13–19 May 2024, one person from Sample Guest College C visited Sample University C1 (13–14 May 2024), Sample University C2 (15 May 2024) and Sample University C3 (17–18 May 2024).",
    "Sample Guest College C",
    "Sample University C1",
    "Sample University C2",
    "Sample University C3",
    "13–19 May 2024The record of this exchange·Not yet confirmed by all 4 sides",
    "During 13–19 May 2024, one person from Sample Guest College C visited Sample University C1 (13–14 May 2024), Sample University C2 (15 May 2024) and Sample University C3 (17–18 May 2024).",
    "Who took part",
    "Sample Guest College C: Bing Shili (President)",
  ]);
  expect(all).not.toMatch(/双方|两校|both|delegation of one|代表团一行/);
});
