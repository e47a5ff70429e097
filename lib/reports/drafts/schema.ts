import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { translationInput } from "../schema.ts";

/** The exchange whose report is started; a second send with the same key starts nothing. */
export const startReportInput = z.strictObject({ code: exchangeCode(), key: idempotencyKey() });

export type StartReportInput = z.output<typeof startReportInput>;

/** The language that is added to a report. */
export const startTextInput = z.strictObject({ ...translationInput.shape, key: idempotencyKey() });

export type StartTextInput = z.output<typeof startTextInput>;

/** The text that is written anew from the record; `seen` is the version of the working text that was seen. */
export const writeDraftInput = z.strictObject({ ...translationInput.shape, seen: seenVersion() });

export type WriteDraftInput = z.output<typeof writeDraftInput>;
