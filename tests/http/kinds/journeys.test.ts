import { expect, test } from "vitest";
import { aJourneyAbroad, aVisitOfTwoColleges, aVisitWithTwoNumbers } from "./support/journeys.ts";
import { readPages } from "./support/page-lines.ts";

test("a guest visits two colleges in two days, and each day says at which", async () => {
  const { zh, en, all } = await readPages(await aVisitOfTwoColleges());
  expect(zh.exchange).toEqual([
    "来访",
    "示例甲客学院访示例甲一学院（2024年4月）",
    "2024年4月8日至9日",
    "来访方示例甲客学院",
    "尚未经3方全部确认",
    "接待方示例甲一学院2024年4月8日",
    "示例甲二学院2024年4月9日",
    "报道",
    "示例甲客学院访示例甲一学院（2024年4月）",
    "Sample Guest College A visits Sample First College A, April 2024",
    "代表团",
    "示例甲客学院",
    "来访方 · 6人，署名0人",
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
    "示例甲客学院访示例甲一学院（2024年4月）",
    "2024年4月8日至9日期间，示例甲客学院代表团一行6人到示例甲一学院（2024年4月8日）、示例甲二学院（2024年4月9日）交流。",
    "示例甲客学院",
    "示例甲一学院",
    "示例甲二学院",
    "2024年4月8日至9日本次交流的记录·尚未经3方全部确认",
    "2024年4月8日至9日期间，示例甲客学院代表团一行6人到示例甲一学院（2024年4月8日）、示例甲二学院（2024年4月9日）交流。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College A visits Sample First College A, April 2024",
    "8–9 April 2024",
    "GuestSample Guest College A",
    "Not yet confirmed by all 3 sides",
    "HostsSample First College A8 April 2024",
    "Sample Second College A9 April 2024",
    "Report",
    "Sample Guest College A visits Sample First College A, April 2024",
    "示例甲客学院访示例甲一学院（2024年4月）",
    "Delegations",
    "Sample Guest College A",
    "Guest · 6 members, 0 named here",
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
    "Sample Guest College A visits Sample First College A, April 2024",
    "During 8–9 April 2024, a delegation of six from Sample Guest College A visited Sample First College A (8 April 2024) and Sample Second College A (9 April 2024).",
    "Sample Guest College A",
    "Sample First College A",
    "Sample Second College A",
    "8–9 April 2024The record of this exchange·Not yet confirmed by all 3 sides",
    "During 8–9 April 2024, a delegation of six from Sample Guest College A visited Sample First College A (8 April 2024) and Sample Second College A (9 April 2024).",
  ]);
  expect(all).not.toMatch(/双方|两校|both|two sides/);
});

test("eight people come to one college and 27 to another a week later, and no sum is made", async () => {
  const { zh, en, all } = await readPages(await aVisitWithTwoNumbers());
  expect(zh.exchange).toEqual([
    "来访",
    "示例乙客学院访示例乙一学院（2024年3月）",
    "2024年3月19日至28日",
    "来访方示例乙客学院",
    "尚未经3方全部确认",
    "接待方示例乙一学院2024年3月19日",
    "示例乙二学院2024年3月27日至28日",
    "报道",
    "示例乙客学院访示例乙一学院（2024年3月）",
    "Sample Guest College B visits Sample First College B, March 2024",
    "代表团",
    "示例乙客学院",
    "来访方 · 各站人数不同 8人（示例乙一学院）、27人（示例乙二学院）",
    "示例乙一学院",
    "接待方 · 2024年3月19日 · 人数未载",
    "示例乙二学院",
    "接待方 · 2024年3月27日至28日 · 人数未载",
  ]);
  expect(zh.report).toEqual([
    "示例乙客学院访示例乙一学院（2024年3月）",
    "2024年3月19日至28日期间，示例乙客学院代表团到示例乙一学院（2024年3月19日，8人）、示例乙二学院（2024年3月27日至28日，27人）交流。",
    "示例乙客学院",
    "示例乙一学院",
    "示例乙二学院",
    "2024年3月19日至28日本次交流的记录·尚未经3方全部确认",
    "2024年3月19日至28日期间，示例乙客学院代表团到示例乙一学院（2024年3月19日，8人）、示例乙二学院（2024年3月27日至28日，27人）交流。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College B visits Sample First College B, March 2024",
    "19–28 March 2024",
    "GuestSample Guest College B",
    "Not yet confirmed by all 3 sides",
    "HostsSample First College B19 March 2024",
    "Sample Second College B27–28 March 2024",
    "Report",
    "Sample Guest College B visits Sample First College B, March 2024",
    "示例乙客学院访示例乙一学院（2024年3月）",
    "Delegations",
    "Sample Guest College B",
    "Guest · Different numbers at each stop 8 members at Sample First College B, 27 members at Sample Second College B",
    "Sample First College B",
    "Host · 19 March 2024 · Number not stated",
    "Sample Second College B",
    "Host · 27–28 March 2024 · Number not stated",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College B visits Sample First College B, March 2024",
    "During 19–28 March 2024, a delegation from Sample Guest College B visited Sample First College B (19 March 2024, eight people) and Sample Second College B (27–28 March 2024, 27 people).",
    "Sample Guest College B",
    "Sample First College B",
    "Sample Second College B",
    "19–28 March 2024The record of this exchange·Not yet confirmed by all 3 sides",
    "During 19–28 March 2024, a delegation from Sample Guest College B visited Sample First College B (19 March 2024, eight people) and Sample Second College B (27–28 March 2024, 27 people).",
  ]);
  expect(all).not.toMatch(/双方|两校|both|two sides|35/);
});

test("one person visits three universities of another country in a week", async () => {
  const { zh, en, all } = await readPages(await aJourneyAbroad());
  expect(zh.exchange).toEqual([
    "来访",
    "示例丙客学院访示例丙一大学（2024年5月）",
    "2024年5月13日至19日",
    "来访方示例丙客学院",
    "尚未经4方全部确认",
    "接待方示例丙一大学英国2024年5月13日至14日",
    "示例丙二大学英国2024年5月15日",
    "示例丙三大学英国2024年5月17日至18日",
    "报道",
    "示例丙客学院访示例丙一大学（2024年5月）",
    "Sample Guest College C visits Sample University C1, May 2024",
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
    "示例丙客学院访示例丙一大学（2024年5月）",
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
    "Sample Guest College C visits Sample University C1, May 2024",
    "13–19 May 2024",
    "GuestSample Guest College C",
    "Not yet confirmed by all 4 sides",
    "HostsSample University C1United Kingdom13–14 May 2024",
    "Sample University C2United Kingdom15 May 2024",
    "Sample University C3United Kingdom17–18 May 2024",
    "Report",
    "Sample Guest College C visits Sample University C1, May 2024",
    "示例丙客学院访示例丙一大学（2024年5月）",
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
    "Sample Guest College C visits Sample University C1, May 2024",
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
