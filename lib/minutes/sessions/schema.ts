import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { minuteStatuses } from "../schema.ts";

export const saveMinuteInput = z.strictObject({
  code: exchangeCode(),
  minuteId: z.uuid(),
  version: seenVersion(),
  changes: z.strictObject({ status: changeOf(z.enum(minuteStatuses)) }),
});
export type SaveMinuteInput = z.output<typeof saveMinuteInput>;
