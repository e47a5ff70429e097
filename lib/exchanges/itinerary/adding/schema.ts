import { z } from "zod";
import { calendarDayInput } from "@/lib/platform/calendar-day-schema.ts";
import { optionalLine } from "@/lib/platform/text.ts";
import { onceKey, recordRef } from "../../record/schema.ts";
import { itemKinds } from "../rules.ts";

const MOST_AT_ONCE = 30;

export const addItemInput = z.strictObject({
  ...recordRef,
  key: onceKey(),
  day: calendarDayInput(),
  kind: z.enum(itemKinds),
  titleZh: optionalLine(200).default(null),
  titleEn: optionalLine(200).default(null),
});
export type AddItemInput = z.output<typeof addItemInput>;

/** A practice base that is not in the directory yet; a name in one language is enough. */
const newBase = z
  .strictObject({ institutionId: z.uuid(), nameZh: optionalLine(200), nameEn: optionalLine(200) })
  .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { error: "name_needed" });

/** Stops at practice bases: known ones in the order given, then new ones. */
export const addVisitsInput = z
  .strictObject({
    ...recordRef,
    key: onceKey(),
    day: calendarDayInput(),
    baseIds: z.array(z.uuid()).max(MOST_AT_ONCE),
    newBases: z.array(newBase).max(MOST_AT_ONCE),
  })
  .refine(({ baseIds, newBases }) => baseIds.length + newBases.length > 0, { error: "required" });
export type AddVisitsInput = z.output<typeof addVisitsInput>;
