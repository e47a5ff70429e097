import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";

/** The record whose changes are shown to readers. */
export const showRecordInput = z.strictObject({ code: exchangeCode() });

export type ShowRecordInput = z.output<typeof showRecordInput>;
