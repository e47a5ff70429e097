import { z } from "zod";
import { locales } from "@/lib/platform/i18n/locales.ts";

const text = z.string().nullable();
const label = z.strictObject({ zh: text, en: text, provisional: z.array(z.enum(locales)).readonly() });

/** Somebody who chaired an item: by name, or by title alone. */
export const publicChair = z.strictObject({
  name: label.nullable(),
  title: label.nullable(),
  /** slug of the college; views of before have none */
  institution: text.default(null),
});

/** Those who listened: how many, or who, or both. */
export const publicAudience = z.strictObject({
  count: z.int().nullable(),
  isApproximate: z.boolean(),
  label: label.nullable(),
});

export type PublicChair = z.output<typeof publicChair>;
export type PublicAudience = z.output<typeof publicAudience>;
