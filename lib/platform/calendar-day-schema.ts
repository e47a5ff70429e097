import { z } from "zod";
import { type CalendarDay, isCalendarDay } from "./calendar-day.ts";

/** A day that exists, "YYYY-MM-DD", between 1900 and 2199. */
export const calendarDayInput = () =>
  z
    .string()
    .trim()
    .refine((text): text is CalendarDay => isCalendarDay(text) && /^(19|20|21)/.test(text), { error: "not_a_day" });

/** As {@link calendarDayInput}; an empty text is null. */
export const optionalCalendarDay = () =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(calendarDayInput().nullable());
