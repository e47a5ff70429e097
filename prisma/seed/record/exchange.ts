import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { ExchangeFacts } from "../write/facts.ts";
import { reportInEnglish } from "./report-en.ts";
import { reportInChinese } from "./report-zh.ts";
import { statements } from "./statements.ts";

const day = calendarDay("2025-12-05");

const pairing = (host: string, guest: string) => ({
  pairings: [{ host, guest: { institution: "GTC", unit: guest } }],
});

/**
 * The exchange of 5 December, with the facts in the news text of the group and no others. The text gives no times, so the
 * items are in its order. A title, name or number that it does not give is left out here, or is the subject of a note.
 */
export const exchange = (publishedAt: Date): ExchangeFacts => ({
  code: "EX-2025-001",
  title: {
    zh: "广东理工学院与哈尔滨石油学院校际交流",
    en: "Exchange between Guangdong Technology College and Harbin Institute of Petroleum",
  },
  series: "SOUTH-NORTH",
  firstDay: day,
  dateNote: "YEAR_INFERRED",
  place: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
  status: "HELD",
  parties: [
    {
      institution: "HIP",
      role: "HOST",
      headcount: null,
      members: [
        { person: "wang-yining", isNamedInPublic: true },
        { person: "kang-pingjun", isNamedInPublic: true },
      ],
    },
    {
      institution: "GTC",
      role: "GUEST",
      headcount: 6,
      members: [{ person: "zhao-yuhong", isNamedInPublic: true }],
    },
  ],
  items: [
    { kind: "PLENARY", day, statements },
    {
      kind: "GROUP_DISCUSSION",
      day,
      groups: [
        pairing("marxism", "marxism"),
        pairing("foreign-languages", "foreign-languages"),
        pairing("human-settlements", "construction"),
      ],
    },
    { kind: "BASE_VISIT", day, base: "jd-low-altitude-logistics" },
    { kind: "BASE_VISIT", day, base: "cross-border-digital-commerce" },
    { kind: "BASE_VISIT", day, base: "iron-man-spirit" },
    { kind: "BASE_VISIT", day, base: "innovation-and-entrepreneurship" },
  ],
  outcomes: [
    {
      kind: "RESOURCE_SHARING",
      standing: "DIRECTION",
      title: { zh: "资源共享", en: "Resource sharing" },
    },
    {
      kind: "CURRICULUM",
      standing: "DIRECTION",
      title: { zh: "课程共建", en: "Curriculum co-development" },
    },
    {
      kind: "BASE_SHARING",
      standing: "DIRECTION",
      title: { zh: "实践基地协同共建", en: "Collaborative construction of practice bases" },
    },
  ],
  notes: [
    {
      quote: "On December 5th",
      comment: {
        zh: "原文只写月日，未写年份；2025 年系推断。",
        en: "The text names the day without a year; 2025 is inferred.",
      },
    },
    {
      quote: "the Group's Human Resources Director, Wang Yining, President of Harbin Institute of Petroleum",
      comment: {
        zh: "此句既可读作一人兼有两职，也可读作两人。本记录只据后一职务列出 Wang Yining，不作判断。",
        en: "This can be read as one person with two offices or as two persons. The record lists Wang Yining by the second office only and leaves the question open.",
      },
    },
    {
      quote: "a six-member delegation",
      comment: {
        zh: "六名成员中，原文只列出一人姓名：Zhao Yuhong。",
        en: "Of the six members the text names one: Zhao Yuhong.",
      },
    },
    {
      quote: "relevant school deans",
      comment: {
        zh: "原文未写明主办方到场院长的姓名和人数。",
        en: "The text gives neither the names nor the number of the host's deans who were present.",
      },
    },
  ],
  report: {
    slug: "2025-12-05-harbin",
    owner: "HIP",
    publishedAt,
    texts: { zh: reportInChinese, en: reportInEnglish },
  },
});
