import { z } from "zod";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";

/**
 * The record whose changes are shown to readers, and the versions that its parts had when the person was told what
 * would be shown; without them, whatever it is by now is shown.
 */
export const showRecordInput = z.strictObject({
  code: exchangeCode(),
  seen: z.partialRecord(z.enum(sectionKinds), z.int().min(0)).optional(),
});

export type ShowRecordInput = z.output<typeof showRecordInput>;
