import type { PagesOfKind } from "./pages-of-kind.ts";

/** Eight people at one college on a day, and 27 at another one a week later; a dean was at the second alone. */
export const TWO_NUMBERS = {
  guest: { nameZh: "示例乙客学院", nameEn: "Sample Guest College B" },
  hosts: [
    { nameZh: "示例乙一学院", nameEn: "Sample First College B", from: "2024-03-19", to: null, headcount: 8 },
    { nameZh: "示例乙二学院", nameEn: "Sample Second College B", from: "2024-03-27", to: "2024-03-28", headcount: 27 },
  ],
  days: { firstDay: "2024-03-19", lastDay: "2024-03-28" },
  dean: { nameZh: "乙示例", nameEn: "Yi Shili", titleZh: "院长", titleEn: "Dean" },
} as const;

/** What readers see of it. */
export const TWO_NUMBERS_PAGES: PagesOfKind = {
  zh: {
    exchange: [
      "来访",
      "示例乙客学院访示例乙一学院与示例乙二学院（2024年3月）",
      "2024年3月19日至28日",
      "来访方示例乙客学院",
      "尚未经3方全部确认",
      "接待方示例乙一学院2024年3月19日",
      "示例乙二学院2024年3月27日至28日",
      "报道",
      "示例乙客学院访示例乙一学院与示例乙二学院（2024年3月）",
      "Sample Guest College B visits Sample First College B and Sample Second College B, March 2024",
      "代表团",
      "示例乙客学院",
      "来访方 · 各站人数不同 8人（示例乙一学院）、27人（示例乙二学院）",
      "院长 （不署名） 仅在示例乙二学院",
      "该校尚未查看这份名单，人员只显示职务。",
      "示例乙一学院",
      "接待方 · 2024年3月19日 · 人数未载",
      "示例乙二学院",
      "接待方 · 2024年3月27日至28日 · 人数未载",
    ],
    report: [
      "示例乙客学院访示例乙一学院与示例乙二学院（2024年3月）",
      "2024年3月19日至28日期间，示例乙客学院代表团到示例乙一学院（2024年3月19日，8人）、示例乙二学院（2024年3月27日至28日，27人）交流。",
      "示例乙客学院",
      "示例乙一学院",
      "示例乙二学院",
      "2024年3月19日至28日本次交流的记录·尚未经3方全部确认",
      "2024年3月19日至28日期间，示例乙客学院代表团到示例乙一学院（2024年3月19日，8人）、示例乙二学院（2024年3月27日至28日，27人）交流。",
    ],
  },
  en: {
    exchange: [
      "Visit",
      "Sample Guest College B visits Sample First College B and Sample Second College B, March 2024",
      "19–28 March 2024",
      "GuestSample Guest College B",
      "Not yet confirmed by all 3 sides",
      "HostsSample First College B19 March 2024",
      "Sample Second College B27–28 March 2024",
      "Report",
      "Sample Guest College B visits Sample First College B and Sample Second College B, March 2024",
      "示例乙客学院访示例乙一学院与示例乙二学院（2024年3月）",
      "Delegations",
      "Sample Guest College B",
      "Guest · Different numbers at each stop 8 members at Sample First College B, 27 members at Sample Second College B",
      "Dean (not named) only at Sample Second College B",
      "The college has not looked at this list yet, so its people are shown by title only.",
      "Sample First College B",
      "Host · 19 March 2024 · Number not stated",
      "Sample Second College B",
      "Host · 27–28 March 2024 · Number not stated",
    ],
    report: [
      "Sample Guest College B visits Sample First College B and Sample Second College B, March 2024",
      "During 19–28 March 2024, a delegation from Sample Guest College B visited Sample First College B (19 March 2024, eight people) and Sample Second College B (27–28 March 2024, 27 people).",
      "Sample Guest College B",
      "Sample First College B",
      "Sample Second College B",
      "19–28 March 2024The record of this exchange·Not yet confirmed by all 3 sides",
      "During 19–28 March 2024, a delegation from Sample Guest College B visited Sample First College B (19 March 2024, eight people) and Sample Second College B (27–28 March 2024, 27 people).",
    ],
  },
  never: /双方|两校|both|two sides|35/,
};
