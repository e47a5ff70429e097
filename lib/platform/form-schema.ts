import { z } from "zod";
import { seenVersion } from "./change-schema.ts";
import { isLocale } from "./i18n/locales.ts";
import { normalizeLine } from "./text-rules.ts";

/** A text of at most 1000 characters, trimmed; an empty one is null. */
export const emptyAsNull = z
  .string()
  .max(1000)
  .nullable()
  .transform((text) => (text === null ? null : normalizeLine(text) || null));

/** A whole number from 0 to 999999; an empty field is null. */
export const optionalCount = () =>
  emptyAsNull.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, { error: "not_a_number" })
      .transform(Number)
      .nullable(),
  );

/** A checkbox; a form leaves out one that is not ticked. */
export const checkbox = () =>
  z
    .literal("on")
    .optional()
    .transform((value) => value === "on");

/** The key that a page generates for one create, so that sending it twice creates once (idempotency.ts). */
export const idempotencyKey = () => z.uuid();

/** The language of the page to which the action redirects. */
export const pageLanguage = () => z.string().refine(isLocale, { error: "invalid" });

/** The version that a form has seen, as text. */
export const versionField = () =>
  z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(seenVersion());
