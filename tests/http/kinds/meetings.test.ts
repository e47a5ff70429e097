import { expect, test } from "vitest";
import { aMeetingOnline } from "./support/meetings.ts";
import { linesAt, readPages } from "./support/page-lines.ts";
import { aMeetingOfFive } from "./support/people-and-agreements.ts";

test("three colleges meet online, and nobody visits or hosts", async () => {
  const { zh, en, all } = await readPages(await aMeetingOnline());
  expect(zh.exchange).toEqual([
    "线上交流",
    "示例丁一学院、示例丁二学院与示例丁三学院线上交流（2024年6月）",
    "2024年6月3日",
    "参与方示例丁一学院",
    "示例丁二学院",
    "尚未经3方全部确认",
    "示例丁三学院",
    "报道",
    "示例丁一学院、示例丁二学院与示例丁三学院线上交流（2024年6月）",
    "Online exchange among Sample College D1, Sample College D2 and Sample College D3, June 2024",
    "代表团",
    "示例丁一学院",
    "参与方 · 人数未载",
    "示例丁二学院",
    "参与方 · 人数未载",
    "示例丁三学院",
    "参与方 · 3人",
    "日程",
    "2024年6月3日 星期一",
    "09:00–10:30线上座谈",
  ]);
  expect(zh.report).toEqual([
    "示例丁一学院、示例丁二学院与示例丁三学院线上交流（2024年6月）",
    "2024年6月3日，示例丁一学院、示例丁二学院与示例丁三学院举行线上交流。",
    "示例丁一学院",
    "示例丁二学院",
    "示例丁三学院",
    "2024年6月3日本次交流的记录·尚未经3方全部确认",
    "2024年6月3日，示例丁一学院、示例丁二学院与示例丁三学院举行线上交流。",
    "交流经过",
    "上午，各方举行线上座谈。",
  ]);
  expect(en.exchange).toEqual([
    "Online exchange",
    "Online exchange among Sample College D1, Sample College D2 and Sample College D3, June 2024",
    "3 June 2024",
    "ParticipantsSample College D1",
    "Sample College D2",
    "Not yet confirmed by all 3 sides",
    "Sample College D3",
    "Report",
    "Online exchange among Sample College D1, Sample College D2 and Sample College D3, June 2024",
    "示例丁一学院、示例丁二学院与示例丁三学院线上交流（2024年6月）",
    "Delegations",
    "Sample College D1",
    "Participant · Number not stated",
    "Sample College D2",
    "Participant · Number not stated",
    "Sample College D3",
    "Participant · 3 members",
    "Itinerary",
    "Monday, 3 June 2024",
    "09:00–10:30Discussion online",
  ]);
  expect(en.report).toEqual([
    "Online exchange among Sample College D1, Sample College D2 and Sample College D3, June 2024",
    "On 3 June 2024, Sample College D1, Sample College D2 and Sample College D3 met online.",
    "Sample College D1",
    "Sample College D2",
    "Sample College D3",
    "3 June 2024The record of this exchange·Not yet confirmed by all 3 sides",
    "On 3 June 2024, Sample College D1, Sample College D2 and Sample College D3 met online.",
    "The course of the exchange",
    "In the morning, the sides held a plenary session (“Discussion online”).",
  ]);
  expect(all).not.toMatch(/双方|两校|both|来访|接待|[Vv]isit|[Hh]ost|[Gg]uest/);
});

test("five colleges meet at one of them, and no page makes sisters of them all", async () => {
  const meeting = await aMeetingOfFive();
  const { zh, en, all } = await readPages(meeting);
  expect(zh.exchange).toEqual([
    "联席会议",
    "示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学联席会议（2024年12月）",
    "2024年12月18日",
    "来访方示例丑一学院",
    "示例丑二学院",
    "示例丑三学院",
    "示例丑外大学英国",
    "尚未经5方全部确认",
    "接待方示例丑主学院",
    "报道",
    "示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学联席会议（2024年12月）",
    "Joint meeting of Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4, December 2024",
    "代表团",
    "示例丑一学院",
    "来访方 · 人数未载",
    "示例丑二学院",
    "来访方 · 人数未载",
    "示例丑三学院",
    "来访方 · 人数未载",
    "示例丑外大学",
    "来访方 · 人数未载",
    "示例丑主学院",
    "接待方 · 人数未载",
    "约定",
    "共享课程",
  ]);
  expect(zh.report).toEqual([
    "示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学联席会议（2024年12月）",
    "2024年12月18日，示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学举行联席会议。",
    "示例丑一学院",
    "示例丑二学院",
    "示例丑三学院",
    "示例丑外大学",
    "示例丑主学院",
    "2024年12月18日本次交流的记录·尚未经5方全部确认",
    "2024年12月18日，示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学举行联席会议。",
    "约定",
    "各方作出以下约定：",
    "共享课程",
  ]);
  expect(en.exchange).toEqual([
    "Joint meeting",
    "Joint meeting of Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4, December 2024",
    "18 December 2024",
    "GuestsSample College L1",
    "Sample College L2",
    "Sample College L3",
    "Sample University L4United Kingdom",
    "Not yet confirmed by all 5 sides",
    "HostSample Host College L",
    "Report",
    "Joint meeting of Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4, December 2024",
    "示例丑主学院、示例丑一学院、示例丑二学院、示例丑三学院与示例丑外大学联席会议（2024年12月）",
    "Delegations",
    "Sample College L1",
    "Guest · Number not stated",
    "Sample College L2",
    "Guest · Number not stated",
    "Sample College L3",
    "Guest · Number not stated",
    "Sample University L4",
    "Guest · Number not stated",
    "Sample Host College L",
    "Host · Number not stated",
    "Agreed outcomes",
    "共享课程",
  ]);
  expect(en.report).toEqual([
    "Joint meeting of Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4, December 2024",
    "On 18 December 2024, Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4 held a joint meeting.",
    "Sample College L1",
    "Sample College L2",
    "Sample College L3",
    "Sample University L4",
    "Sample Host College L",
    "18 December 2024The record of this exchange·Not yet confirmed by all 5 sides",
    "On 18 December 2024, Sample Host College L, Sample College L1, Sample College L2, Sample College L3 and Sample University L4 held a joint meeting.",
    "What was agreed",
    "The sides agreed on the following:",
    "共享课程",
  ]);
  expect(all).not.toMatch(/双方|两校|both|[Ss]ister|姊妹|[Vv]isit/);
  const [host = "", sister = "", other = ""] = meeting.colleges;
  expect(await linesAt(`/zh/institutions/${host}`)).toContain("示例丑一学院的姊妹院校（2019年起）");
  expect(await linesAt(`/en/institutions/${sister}`)).toContain("Sister college of Sample Host College L since 2019");
  expect((await linesAt(`/en/institutions/${other}`)).join(" ")).not.toMatch(/[Ss]ister/);
  expect((await linesAt(`/zh/institutions/${other}`)).join(" ")).not.toMatch(/姊妹/);
});
