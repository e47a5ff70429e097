import { z } from "zod";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { exchangeCode } from "../record/schema.ts";

/** Which record is discarded or restored. */
export const discardInput = z.strictObject({ code: exchangeCode(), locale: z.enum(locales) });
export type DiscardInput = z.output<typeof discardInput>;

/** Marks an exchange as held, or takes that back. */
export const markHeldInput = z.strictObject({ code: exchangeCode(), locale: z.enum(locales) });
export type MarkHeldInput = z.output<typeof markHeldInput>;
