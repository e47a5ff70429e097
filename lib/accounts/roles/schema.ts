import { z } from "zod";
import { onceKey, pageLanguage } from "@/lib/institutions/naming/schema.ts";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { roles } from "../rules.ts";
import { userCode } from "../users/schema.ts";

export const giveRoleInput = z.strictObject({
  key: onceKey(),
  code: userCode(),
  locale: pageLanguage(),
  role: z.enum(roles),
  /** the last day on which it is held, at the college; empty: until it is ended */
  lastDay: optionalCalendarDay(),
});
export type GiveRoleInput = z.output<typeof giveRoleInput>;

export const endRoleInput = z.strictObject({ code: userCode(), locale: pageLanguage(), role: z.enum(roles) });
export type EndRoleInput = z.output<typeof endRoleInput>;
