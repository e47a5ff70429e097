import { z } from "zod";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { MAX_QUERY_LENGTH } from "./rules.ts";

/** What somebody looks for, and the language of the page. Nothing typed asks for what was open lately. */
export const searchInput = z.strictObject({
  q: z
    .string()
    .max(MAX_QUERY_LENGTH * 4)
    .transform((text) => normalizeLine([...normalizeLine(text)].slice(0, MAX_QUERY_LENGTH).join(""))),
  locale: z.enum(locales),
});

export type SearchInput = z.output<typeof searchInput>;
