import { z } from "zod";
import { recordRef } from "@/lib/exchanges/record/schema.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";

/** A part of the title of the agreement that one of a record renews. */
export const chooseRenewedInput = z.strictObject({ ...recordRef, text: z.union([z.literal(""), lineOfText(100)]) });
export type ChooseRenewedInput = z.output<typeof chooseRenewedInput>;
