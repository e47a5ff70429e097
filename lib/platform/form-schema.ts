import { z } from "zod";
import { isLocale } from "./i18n/locales.ts";

/** An empty field of a form is nothing. */
export const emptyAsNull = z
  .string()
  .max(1000)
  .nullable()
  .transform((text) => (text === null || text.trim() === "" ? null : text.trim()));

/** A whole number from 0 on, or nothing. */
export const optionalCount = () =>
  emptyAsNull.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, { error: "not_a_number" })
      .transform(Number)
      .nullable(),
  );

/** A box that is ticked or not: a form leaves out the one that is not. */
export const ticked = () =>
  z
    .literal("on")
    .optional()
    .transform((value) => value === "on");

/** The key that a page makes for one create, so that sending it twice creates once. */
export const onceKey = () => z.uuid();

/** The language of the page that the person goes on to. */
export const pageLanguage = () => z.string().refine(isLocale, { error: "invalid" });
