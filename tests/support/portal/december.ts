/**
 * What the source says of the exchange of December 5, and its Chinese wording by the portal. These facts are not
 * copied from the seed, so that a change of the seed fails a test.
 */
export const december = {
  code: "EX-2025-001",
  report: "2025-12-05-harbin",
  day: "2025-12-05",
  headcount: 6,
  host: { zh: "哈尔滨石油学院", en: "Harbin Institute of Petroleum" },
  guest: { zh: "广东理工学院", en: "Guangdong Technology College" },
  group: { zh: "中国科培教育集团", en: "China KEPEI Education Group" },
  /** guest first, in the order of the page; names of people are not translated */
  members: [
    { name: "Zhao Yuhong", title: { zh: "马克思主义学院院长", en: "Dean of the School of Marxism" } },
    { name: "Wang Yining", title: { zh: "校长", en: "President" } },
    { name: "Kang Pingjun", title: { zh: "副校长", en: "Vice President" } },
  ],
  /** school of the guest, school of the host */
  pairings: [
    [
      { zh: "马克思主义学院", en: "School of Marxism" },
      { zh: "马克思主义学院", en: "School of Marxism" },
    ],
    [
      { zh: "外国语学院", en: "School of Foreign Languages" },
      { zh: "外国语学院", en: "School of Foreign Languages" },
    ],
    [
      { zh: "建设学院", en: "School of Construction" },
      { zh: "人居环境学院", en: "School of Human Settlements and Environment" },
    ],
  ],
  bases: [
    { zh: "京东低空物流现代产业学院", en: "JD Low-Altitude Logistics Modern Industry College" },
    { zh: "跨境数字商务现代产业学院", en: "Cross-Border Digital Commerce Modern Industry College" },
    { zh: "铁人精神教育馆", en: "Iron Man Spirit Education Hall" },
    { zh: "创新创业学院", en: "Innovation and Entrepreneurship College" },
  ],
  directions: [
    { zh: /资源共享/, en: /resource sharing/i },
    { zh: /课程共建/, en: /curriculum co-development/i },
    { zh: /实践基地.*共建/, en: /construction of practice bases|practice base construction/i },
  ],
  /** can mean one person or two, and is left open */
  unclear: "the Group's Human Resources Director, Wang Yining, President of Harbin Institute of Petroleum",
  /** only in the report */
  coreTasks: [
    { zh: /省级党建/, en: /provincial-level/ },
    { zh: /审核评估/, en: /audit evaluation/ },
    { zh: /硕士/, en: /master[’']s degree/ },
  ],
  said: { zh: /解决实际问题，在对话中寻找答案/, en: /solving practical problems and seeking answers through dialogue/ },
} as const;
