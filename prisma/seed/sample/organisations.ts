import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { BaseFacts, InstitutionFacts, Label } from "../write/facts.ts";

/** An invented college. */
export const sampleCollege: InstitutionFacts = {
  code: "SMP",
  slug: "sample-college",
  name: { zh: "示例学院（虚构）", en: "Sample College (fictional)" },
  shortName: { zh: "示例学院", en: "Sample College" },
  city: { zh: "示例市", en: "Sample City" },
  province: { zh: "示例省", en: "Sample Province" },
  accent: "TEAL",
  isSample: true,
  schools: [
    { code: "arts", name: { zh: "示例人文学院", en: "Sample School of Arts" } },
    { code: "economics", name: { zh: "示例经济学院", en: "Sample School of Economics" } },
    { code: "engineering", name: { zh: "示例工程学院", en: "Sample School of Engineering" } },
    { code: "medicine", name: { zh: "示例医学院" } },
    { code: "music", name: { en: "Sample School of Music" } },
    {
      code: "environment-and-regional-development",
      name: {
        zh: "示例生态环境与区域可持续发展综合交叉学科学院",
        en: "Sample School of Ecology, Environment and Interdisciplinary Studies of Sustainable Regional Development",
      },
    },
  ],
  bases: [
    {
      code: "SMP-B1",
      slug: "sample-workshop",
      name: { zh: "示例实训中心", en: "Sample Training Centre" },
      kind: "TRAINING_CENTER",
      partner: { zh: "示例企业", en: "Sample Company" },
      agreement: { from: calendarDay("2022-01-01"), to: calendarDay("2026-12-31") },
      isOpenToSister: true,
      isSample: true,
      units: ["engineering", "economics"],
    },
    {
      code: "SMP-B2",
      slug: "sample-laboratory",
      name: { zh: "示例实验室", en: "Sample Laboratory" },
      kind: "LAB",
      isSample: true,
      units: ["medicine"],
    },
  ],
};

/** An invented practice base in the south. */
export const sampleBase: BaseFacts = {
  code: "GTC-S1",
  slug: "sample-base-south",
  name: { zh: "示例实习基地（虚构）", en: "Sample Internship Base (fictional)" },
  kind: "INTERNSHIP",
  isSample: true,
};

export const sampleSeries = {
  code: "SAMPLE-DIALOGUE",
  slug: "sample-dialogue",
  name: { zh: "示例对话", en: "Sample Dialogue" },
  description: {
    zh: "虚构的系列，仅用于展示门户的样子。",
    en: "A fictional series that only shows what the portal looks like.",
  },
  isSample: true,
};

const topic = (code: string, name: Label) => ({ code, name, isSample: true });

export const sampleTopics = [
  topic("SAMPLE-COURSES", { zh: "示例议题：课程建设", en: "Sample topic: courses" }),
  topic("SAMPLE-PRACTICE", { zh: "示例议题：实践教学", en: "Sample topic: teaching in practice" }),
  topic("SAMPLE-STAFF", { zh: "示例议题：师资互访", en: "Sample topic: visits of teachers" }),
];
