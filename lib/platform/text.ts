import { z } from "zod";

/** Bidirectional overrides and isolates, which can make a name read as another. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Control characters other than tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Whether a text has none of the characters that no text of people may have. */
export const isCleanText = (text: string): boolean =>
  text.isWellFormed() && !BIDI_CONTROLS.test(text) && !CONTROLS.test(text);

/** One line of text as people type it: trimmed, NFC, without control characters. Empty is refused as "required". */
export const lineOfText = (maxLength: number) =>
  z
    .string()
    .transform((text) => (text.isWellFormed() ? text.normalize("NFC").trim() : text))
    .pipe(
      z
        .string()
        .min(1, { error: "required" })
        .max(maxLength, { error: "too_long" })
        .refine(isCleanText, { error: "unusable_characters" })
        .refine((text) => !/[\r\n\t]/.test(text), { error: "unusable_characters" }),
    );

/** One line of text that may be left empty, which is null. */
export const optionalLine = (maxLength: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(lineOfText(maxLength).nullable());

/** Text of several lines: trimmed, NFC, line breaks as \n, without control characters. Empty is refused as "required". */
export const linesOfText = (maxLength: number) =>
  z
    .string()
    .transform((text) => (text.isWellFormed() ? text.normalize("NFC").replace(/\r\n?/g, "\n").trim() : text))
    .pipe(
      z
        .string()
        .min(1, { error: "required" })
        .max(maxLength, { error: "too_long" })
        .refine(isCleanText, { error: "unusable_characters" }),
    );

/** Text of several lines that may be left empty, which is null. */
export const optionalLines = (maxLength: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(linesOfText(maxLength).nullable());

/** An e-mail address, case-folded. */
export const emailAddress = () =>
  lineOfText(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email({ error: "not_an_email" }));
