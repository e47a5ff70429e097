import { expect, test } from "vitest";
import { aVisitOfASchool, aVisitThatTheGroupWatches } from "./support/meetings.ts";
import { readPages } from "./support/page-lines.ts";

test("a school comes for its college, and is called with it", async () => {
  const { zh, en, all } = await readPages(await aVisitOfASchool());
  expect(zh.exchange).toEqual([
    "来访",
    "示例戊客学院示例护理系访示例戊主学院（2024年6月）",
    "2024年6月12日",
    "来访方示例戊客学院示例护理系",
    "接待方示例戊主学院",
    "尚未经双方确认",
    "报道",
    "示例戊客学院示例护理系访示例戊主学院（2024年6月）",
    "Sample School of Nursing, Sample Guest College E, visits Sample Host College E, June 2024",
    "代表团",
    "示例戊客学院示例护理系",
    "来访方 · 5人",
    "示例戊主学院",
    "接待方 · 人数未载",
  ]);
  expect(zh.report).toEqual([
    "示例戊客学院示例护理系访示例戊主学院（2024年6月）",
    "2024年6月12日，示例戊客学院示例护理系代表团一行5人到示例戊主学院交流。",
    "示例戊客学院示例护理系",
    "示例戊主学院",
    "2024年6月12日本次交流的记录·尚未经双方确认",
    "2024年6月12日，示例戊客学院示例护理系代表团一行5人到示例戊主学院交流。",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample School of Nursing, Sample Guest College E, visits Sample Host College E, June 2024",
    "12 June 2024",
    "GuestSample School of Nursing, Sample Guest College E",
    "HostSample Host College E",
    "Not yet confirmed by both sides",
    "Report",
    "Sample School of Nursing, Sample Guest College E, visits Sample Host College E, June 2024",
    "示例戊客学院示例护理系访示例戊主学院（2024年6月）",
    "Delegations",
    "Sample School of Nursing, Sample Guest College E",
    "Guest · 5 members",
    "Sample Host College E",
    "Host · Number not stated",
  ]);
  expect(en.report).toEqual([
    "Sample School of Nursing, Sample Guest College E, visits Sample Host College E, June 2024",
    "On 12 June 2024, a delegation of five from the Sample School of Nursing of Sample Guest College E visited Sample Host College E.",
    "Sample School of Nursing, Sample Guest College E",
    "Sample Host College E",
    "12 June 2024The record of this exchange·Not yet confirmed by both sides",
    "On 12 June 2024, a delegation of five from the Sample School of Nursing of Sample Guest College E visited Sample Host College E.",
  ]);
  expect(all).not.toMatch(/各方|the sides|both colleges|, Sample Guest College E visited/);
});

test("the group itself is an observer, and no third side", async () => {
  const { zh, en, all } = await readPages(await aVisitThatTheGroupWatches());
  expect(zh.exchange).toEqual([
    "来访",
    "示例己客学院访示例己主学院（2024年9月）",
    "2024年9月10日",
    "来访方示例己客学院",
    "接待方示例己主学院",
    "尚未经双方确认",
    "报道",
    "示例己客学院访示例己主学院（2024年9月）",
    "Sample Guest College F visits Sample Host College F, September 2024",
    "代表团",
    "示例己客学院",
    "来访方 · 人数未载",
    "示例己主学院",
    "接待方 · 人数未载",
    "示例己集团",
    "列席 · 人数未载，1人署名",
    "己示例 人力资源部主任",
  ]);
  expect(zh.report).toEqual([
    "示例己客学院访示例己主学院（2024年9月）",
    "2024年9月10日，示例己客学院代表团到示例己主学院交流。",
    "示例己客学院",
    "示例己主学院",
    "2024年9月10日本次交流的记录·尚未经双方确认",
    "2024年9月10日，示例己客学院代表团到示例己主学院交流。",
    "示例己集团列席。",
    "参加人员",
    "示例己集团（列席）：人力资源部主任己示例",
  ]);
  expect(en.exchange).toEqual([
    "Visit",
    "Sample Guest College F visits Sample Host College F, September 2024",
    "10 September 2024",
    "GuestSample Guest College F",
    "HostSample Host College F",
    "Not yet confirmed by both sides",
    "Report",
    "Sample Guest College F visits Sample Host College F, September 2024",
    "示例己客学院访示例己主学院（2024年9月）",
    "Delegations",
    "Sample Guest College F",
    "Guest · Number not stated",
    "Sample Host College F",
    "Host · Number not stated",
    "Sample Group F",
    "Observer · Number not stated; 1 member is named",
    "Ji Shili Director of Human Resources",
  ]);
  expect(en.report).toEqual([
    "Sample Guest College F visits Sample Host College F, September 2024",
    "On 10 September 2024, a delegation from Sample Guest College F visited Sample Host College F.",
    "Sample Guest College F",
    "Sample Host College F",
    "10 September 2024The record of this exchange·Not yet confirmed by both sides",
    "On 10 September 2024, a delegation from Sample Guest College F visited Sample Host College F.",
    "Sample Group F took part as an observer.",
    "Who took part",
    "Sample Group F (observer): Ji Shili (Director of Human Resources)",
  ]);
  expect(all).not.toMatch(/3方|all 3|各方|the sides/);
});
