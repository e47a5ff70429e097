import { z } from "zod";
import { calendarDayInput } from "@/lib/platform/calendar-day-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { anywayField, exchangeCode } from "../record/schema.ts";
import { MAX_TITLE_LENGTH } from "../rules.ts";

/** Copies the structure of an exchange to new days. Without any title the copy gets the proposed ones. */
export const cloneExchangeInput = z
  .strictObject({
    locale: z.enum(locales),
    key: idempotencyKey(),
    /** the exchange that is copied */
    code: exchangeCode(),
    firstDay: lineOfText(10).pipe(calendarDayInput()),
    titleZh: optionalLine(MAX_TITLE_LENGTH).optional(),
    titleEn: optionalLine(MAX_TITLE_LENGTH).optional(),
    /** the copy is the return visit: host and guest change places */
    isReturn: z
      .enum(["yes"])
      .optional()
      .transform((word) => word === "yes"),
    anyway: anywayField(),
  })
  .transform(({ titleZh, titleEn, ...rest }) => ({ ...rest, titleZh: titleZh ?? null, titleEn: titleEn ?? null }));
export type CloneExchangeInput = z.output<typeof cloneExchangeInput>;
