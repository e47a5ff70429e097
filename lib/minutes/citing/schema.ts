import { z } from "zod";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { lineOfText } from "@/lib/platform/text.ts";

export const findWordsInput = z.strictObject({ code: exchangeCode(), text: z.union([z.literal(""), lineOfText(100)]) });
export type FindWordsInput = z.output<typeof findWordsInput>;
