import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";

export const minuteStatuses = ["DRAFT", "READY"] as const;

/**
 * The session of the minutes: a discussion group, a plenary session of the itinerary, or, with null, the first plenary
 * session of the exchange, which is added to the itinerary where there is none.
 */
export const minuteOwner = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("GROUP"), groupId: z.uuid() }),
  z.strictObject({ scope: z.literal("PLENARY"), itemId: z.uuid().nullable() }),
]);
export type MinuteOwner = z.output<typeof minuteOwner>;

export const saveMinuteInput = z.strictObject({
  code: exchangeCode(),
  minuteId: z.uuid(),
  version: seenVersion(),
  changes: z.strictObject({ status: changeOf(z.enum(minuteStatuses)) }),
});
export type SaveMinuteInput = z.output<typeof saveMinuteInput>;

export type MinuteValues = { status: (typeof minuteStatuses)[number] };
