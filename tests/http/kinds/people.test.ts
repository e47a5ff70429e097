import { expect, test } from "vitest";
import { RENEWAL_PAGES } from "@/tests/support/kinds/renewed-agreement.ts";
import { readPages } from "./support/page-lines.ts";
import { aLecture, aRenewedAgreement, aVisitOfCountedPeople } from "./support/people-and-agreements.ts";

test("a dean chairs a lecture, and somebody stands for an absent president who sent greetings", async () => {
  const { zh, en, all } = await readPages(await aLecture());
  expect(zh.exchange).toEqual([
    "来访",
    "示例壬客学院访示例壬主学院（2024年11月）",
    "2024年11月5日",
    "来访方示例壬客学院",
    "接待方示例壬主学院",
    "尚未经双方确认",
    "报道",
    "示例壬客学院访示例壬主学院（2024年11月）",
    "Sample Guest College I visits Sample Host College I, November 2024",
    "代表团",
    "示例壬客学院",
    "来访方 · 人数未载，1人署名",
    "壬二示例 未出席，致以问候 校长",
    "壬三示例 副校长 受校长壬二示例委托",
    "该校尚未查看这份名单。",
    "示例壬主学院",
    "接待方 · 人数未载，1人署名",
    "壬一示例 教务处处长",
    "科长 （不署名）",
    "该校尚未查看这份名单。",
    "日程",
    "未记录具体时刻，按先后排列。",
    "2024年11月5日 星期二",
    "示例专题讲座 主持：壬一示例（示例壬主学院） 听众约200名师生",
  ]);
  expect(zh.report).toEqual([
    "示例壬客学院访示例壬主学院（2024年11月）",
    "2024年11月5日，示例壬客学院代表团到示例壬主学院交流。",
    "示例壬客学院",
    "示例壬主学院",
    "2024年11月5日本次交流的记录·尚未经双方确认",
    "2024年11月5日，示例壬客学院代表团到示例壬主学院交流。",
    "参加人员",
    "示例壬客学院：副校长壬三示例（受校长壬二示例委托）",
    "示例壬主学院：教务处处长壬一示例",
    "示例壬客学院校长壬二示例未出席，致以问候。",
    "交流经过",
    "举办讲座“示例专题讲座”，由示例壬主学院壬一示例主持，约200名师生听讲。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College I visits Sample Host College I, November 2024",
    "5 November 2024",
    "GuestSample Guest College I",
    "HostSample Host College I",
    "Not yet confirmed by both sides",
    "Report",
    "Sample Guest College I visits Sample Host College I, November 2024",
    "示例壬客学院访示例壬主学院（2024年11月）",
    "Delegations",
    "Sample Guest College I",
    "Guest · Number not stated; 1 member is named",
    "Ren'er Shili Absent; sent greetings President",
    "Rensan Shili Vice President on behalf of President Ren'er Shili",
    "The college has not looked at this list yet.",
    "Sample Host College I",
    "Host · Number not stated; 1 member is named",
    "Renyi Shili Dean of Studies",
    "Section Head (not named)",
    "The college has not looked at this list yet.",
    "Itinerary",
    "No clock times are recorded; listed in the order of events.",
    "Tuesday, 5 November 2024",
    "A sample lecture Chaired by Renyi Shili (Sample Host College I) An audience of about 200 teachers and students",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College I visits Sample Host College I, November 2024",
    "On 5 November 2024, a delegation from Sample Guest College I visited Sample Host College I.",
    "Sample Guest College I",
    "Sample Host College I",
    "5 November 2024The record of this exchange·Not yet confirmed by both sides",
    "On 5 November 2024, a delegation from Sample Guest College I visited Sample Host College I.",
    "Who took part",
    "Sample Guest College I: Rensan Shili (Vice President; on behalf of Ren'er Shili, President)",
    "Sample Host College I: Renyi Shili (Dean of Studies)",
    "Ren'er Shili, President of Sample Guest College I, was absent and sent greetings.",
    "The course of the exchange",
    "A lecture, “A sample lecture”, was given before an audience of about 200 teachers and students, chaired by Renyi Shili of Sample Host College I.",
  ]);
  expect(all).not.toMatch(/壬密|Renmi|2人署名|2 members are named|听众200|audience of 200/);
});

test("people are counted, and some are kept back", async () => {
  const { zh, en, all } = await readPages(await aVisitOfCountedPeople());
  expect(zh.exchange).toEqual([
    "来访",
    "示例癸客学院访示例癸主学院（2024年11月）",
    "2024年11月20日",
    "来访方示例癸客学院",
    "接待方示例癸主学院",
    "尚未经双方确认",
    "报道",
    "示例癸客学院访示例癸主学院（2024年11月）",
    "Sample Guest College J visits Sample Host College J, November 2024",
    "代表团",
    "示例癸客学院",
    "来访方 · 10人",
    "法学院学生8人",
    "示例癸主学院",
    "接待方 · 人数未载",
    "各处室负责人",
  ]);
  expect(zh.report).toEqual([
    "示例癸客学院访示例癸主学院（2024年11月）",
    "2024年11月20日，示例癸客学院代表团一行10人到示例癸主学院交流。",
    "示例癸客学院",
    "示例癸主学院",
    "2024年11月20日本次交流的记录·尚未经双方确认",
    "2024年11月20日，示例癸客学院代表团一行10人到示例癸主学院交流。",
    "参加人员",
    "示例癸客学院：法学院学生8人",
    "示例癸主学院：各处室负责人",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College J visits Sample Host College J, November 2024",
    "20 November 2024",
    "GuestSample Guest College J",
    "HostSample Host College J",
    "Not yet confirmed by both sides",
    "Report",
    "Sample Guest College J visits Sample Host College J, November 2024",
    "示例癸客学院访示例癸主学院（2024年11月）",
    "Delegations",
    "Sample Guest College J",
    "Guest · 10 members",
    "students, School of Law (8)",
    "Sample Host College J",
    "Host · Number not stated",
    "heads of offices",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College J visits Sample Host College J, November 2024",
    "On 20 November 2024, a delegation of ten from Sample Guest College J visited Sample Host College J.",
    "Sample Guest College J",
    "Sample Host College J",
    "20 November 2024The record of this exchange·Not yet confirmed by both sides",
    "On 20 November 2024, a delegation of ten from Sample Guest College J visited Sample Host College J.",
    "Who took part",
    "Sample Guest College J: students, School of Law (8)",
    "Sample Host College J: heads of offices",
  ]);
  expect(all).not.toMatch(/未公开的人|kept back|18|nobody/);
});

test("an agreement is renewed for an absent rector before a witness from outside", async () => {
  const { zh, en, all } = await readPages(await aRenewedAgreement());
  expect({ zh, en }).toEqual({ zh: RENEWAL_PAGES.zh, en: RENEWAL_PAGES.en });
  expect(all).not.toMatch(RENEWAL_PAGES.never);
});
