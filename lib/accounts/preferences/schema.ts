import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { staffPath } from "../schema.ts";
import { fieldLanguages } from "./rules.ts";

/** What a page changes of the own preferences; what is left out stays as it is. */
export const savePreferencesInput = z.strictObject({
  fieldLanguages: z.enum(fieldLanguages).optional(),
  singleKeys: z.boolean().optional(),
  /** true: the first guide was seen; false: it is to be shown once more */
  isGuided: z.boolean().optional(),
});

export type SavePreferencesInput = z.output<typeof savePreferencesInput>;

const onOrOff = () => z.enum(["on", "off"]).transform((value) => value === "on");

/** The same as a form sends it, with the page to open next. */
export const choosePreferencesInput = z.strictObject({
  locale: pageLanguage(),
  next: staffPath,
  fieldLanguages: z.enum(fieldLanguages).optional(),
  singleKeys: onOrOff().optional(),
  isGuided: onOrOff().optional(),
});
