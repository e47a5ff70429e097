import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { lineOfText, linesOfText } from "@/lib/platform/text-schema.ts";
import { MAX_REASON_LENGTH } from "@/lib/revisions/names/schema.ts";

/** A passage that an editor leaves as it is, and why. */
export const dismissPassageInput = z.strictObject({
  code: exchangeCode(),
  withdrawalId: z.uuid(),
  passage: lineOfText(1000),
  place: lineOfText(60),
  reason: linesOfText(MAX_REASON_LENGTH),
});

export type DismissPassageInput = z.output<typeof dismissPassageInput>;
