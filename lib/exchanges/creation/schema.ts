import { z } from "zod";
import { calendarDayInput, optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text.ts";
import { exchangeKinds } from "../basics/rules.ts";
import { onceKey } from "../record/schema.ts";

const MOST_DAYS_MS = 366 * 86_400_000;

/** The slug of an institution, from a list that the form offers. */
export const institutionSlug = () =>
  z
    .string()
    .min(1, { error: "required" })
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Sent by the button that creates although there is one like it. */
export const anywayField = () =>
  z
    .enum(["yes"])
    .optional()
    .transform((word) => word === "yes");

/** Why two days cannot be the first and the last one of an exchange; null where they can. */
export function daysError(firstDay: string, lastDay: string): "days_out_of_order" | "invalid" | null {
  if (lastDay < firstDay) return "days_out_of_order";
  return Date.parse(lastDay) - Date.parse(firstDay) > MOST_DAYS_MS ? "invalid" : null;
}

/** The one form that begins a record. Without a last day it lasts one day; without any title it gets the proposed ones. */
export const createExchangeInput = z
  .strictObject({
    locale: z.enum(locales),
    key: onceKey(),
    kind: z.enum(exchangeKinds),
    host: institutionSlug(),
    guest: institutionSlug(),
    firstDay: lineOfText(10).pipe(calendarDayInput()),
    lastDay: optionalCalendarDay().optional(),
    titleZh: optionalLine(200).optional(),
    titleEn: optionalLine(200).optional(),
    anyway: anywayField(),
  })
  .superRefine(({ host, guest, firstDay, lastDay }, context) => {
    if (host === guest) context.addIssue({ code: "custom", path: ["host"], message: "same_college" });
    const wrong = daysError(firstDay, lastDay ?? firstDay);
    if (wrong) context.addIssue({ code: "custom", path: ["lastDay"], message: wrong });
  })
  .transform(({ lastDay, titleZh, titleEn, ...rest }) => ({
    ...rest,
    lastDay: lastDay ?? rest.firstDay,
    titleZh: titleZh ?? null,
    titleEn: titleEn ?? null,
  }));
export type CreateExchangeInput = z.output<typeof createExchangeInput>;
