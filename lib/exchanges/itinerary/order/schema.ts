import { z } from "zod";
import { calendarDayInput } from "@/lib/platform/calendar-day-schema.ts";
import { recordRef } from "../../record/schema.ts";

export const moveItemInput = z.strictObject({
  ...recordRef,
  itemId: z.uuid(),
  day: calendarDayInput(),
  /** the item of that day before which this one is to stand; null: last */
  before: z.uuid().nullable(),
});
export type MoveItemInput = z.output<typeof moveItemInput>;
