import type { Difference } from "@/lib/revisions/row-differences/rules.ts";
import { subject } from "./told-differences.ts";

/** Differences of days, each with its words in Chinese and in English. */
export const toldDays: [string, Difference, string, string][] = [
  [
    "an item whose day becomes known",
    {
      part: "itinerary",
      kind: "changed",
      form: "value",
      subject: subject("item", { name: { is: "label", label: { zh: "讲座", en: "Lecture", provisional: [] } } }),
      field: "day",
      language: null,
      before: { is: "word", list: "dayOfItem", code: "ONE_OF_THE_DAYS" },
      after: { is: "day", day: "2025-12-05" as never },
    },
    "讲座的日期：由“期间某日”改为2025年12月5日",
    "Lecture, day: from “On one of the days” to 5 December 2025",
  ],
  [
    "days of which only the months are known",
    {
      part: "basics",
      kind: "changed",
      form: "value",
      subject: subject("record", {}),
      field: "days",
      language: null,
      before: {
        is: "days",
        days: { firstDay: "2024-03-05" as never, lastDay: "2024-03-05" as never, precision: "DAY" },
      },
      after: {
        is: "days",
        days: { firstDay: "2024-03-01" as never, lastDay: "2024-05-31" as never, precision: "MONTH" },
      },
    },
    "日期：由2024年3月5日改为2024年3月至5月",
    "days: from 5 March 2024 to March to May 2024",
  ],
];
