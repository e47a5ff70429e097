import { type DatePrecision, datePrecisions, type PeriodField } from "@/lib/platform/known-days.ts";

/** What the fields of a period show. */
export type TypedPeriod = Record<PeriodField, string> & { precision: DatePrecision };

/** What a form shows of a period at first: what was typed before it was refused, or nothing. */
export const typedPeriod = (typed: (name: string) => string | undefined, precision: DatePrecision = "DAY") => ({
  precision: datePrecisions.find((each) => each === typed("precision")) ?? precision,
  firstDay: typed("firstDay") ?? "",
  lastDay: typed("lastDay") ?? "",
  firstMonth: typed("firstMonth") ?? "",
  lastMonth: typed("lastMonth") ?? "",
  year: typed("year") ?? "",
});
