import type { StatementFacts } from "../write/facts.ts";

/** What was said according to the source, reworded except for the one quotation. */
export const statements: readonly StatementFacts[] = [
  {
    speaker: "wang-yining",
    sourceLocale: "en",
    text: {
      en: "Distance and climate set the two institutions apart, yet their mission is one: to foster virtue and to cultivate talent.",
      zh: "两校地域相隔、气候不同，立德树人的根本使命却是一致的。",
    },
  },
  {
    speaker: "wang-yining",
    sourceLocale: "en",
    text: {
      en: "The institute's recent work centres on three core tasks: building a provincial-level model of Party building, audit evaluation, and establishing a master's degree programme.",
      zh: "学校近期聚焦三项核心工作：省级党建示范创建、审核评估、硕士点建设。",
    },
  },
  {
    speaker: "wang-yining",
    sourceLocale: "en",
    text: {
      en: "The institute reforms its management system to train able graduates whom industry needs, builds its name in teaching, and keeps strengthening the ground for its master's programme.",
      zh: "学校推进管理制度改革，培养契合行业需求的高素质人才，打造教育教学品牌，不断夯实硕士点建设的基础。",
    },
  },
  {
    speaker: "zhao-yuhong",
    sourceLocale: "en",
    text: {
      en: "The visit is about “solving practical problems and seeking answers through dialogue”.",
      zh: "此行重在“解决实际问题，在对话中寻找答案”。",
    },
  },
];
