import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";

export const minuteItemInput = z.strictObject({ code: exchangeCode(), minuteItemId: z.uuid() });
export type MinuteItemInput = z.output<typeof minuteItemInput>;

export const moveMinuteItemInput = z.strictObject({
  code: exchangeCode(),
  minuteItemId: z.uuid(),
  before: z.uuid().nullable(),
});
export type MoveMinuteItemInput = z.output<typeof moveMinuteItemInput>;
