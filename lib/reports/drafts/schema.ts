import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { translationInput } from "../schema.ts";

/** Starting the report of an exchange; the key makes starting twice one start. */
export const startReportInput = z.strictObject({ code: exchangeCode(), key: idempotencyKey() });

export type StartReportInput = z.output<typeof startReportInput>;

/** Starting a language that a report does not have yet. */
export const startTextInput = z.strictObject({ ...translationInput.shape, key: idempotencyKey() });

export type StartTextInput = z.output<typeof startTextInput>;
