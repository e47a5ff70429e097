// The rules for texts that people type or paste. Pages check them before they send, the schemas of text-schema.ts again.

/** What programs write for a line break: Word writes U+000B for one within a paragraph, some pages write U+2028. */
const LINE_BREAKS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

const NO_BREAK_BLANKS = /[\u00A0\u2007\u202F]/g;

/**
 * Characters that nobody sees and nobody means: controls, marks and overrides of the direction of writing, which can make
 * a name look like another one, blanks without width, marks of the byte order, halves of characters.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu;

/** Joiners where they join nothing. Between letters of many scripts, and between emoji, they change what is seen. */
const LOOSE_JOINERS =
  /(?<![\p{L}\p{M}\p{Emoji_Modifier}\p{Extended_Pictographic}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}\p{Extended_Pictographic}])/gu;

/** Characters that stay as they are: most texts have no others. */
const PLAIN = /^[\t\n\x20-\x7E\u3001-\u3020\u4E00-\u9FFF\uFF01-\uFF5E]*$/;

/**
 * A text as it is read, whichever program it was copied from: each line break is \n, no-break blanks are blanks, and
 * characters that nobody sees are gone. Everything that is pasted and everything that is sent passes here, so that no
 * save is refused for a character that its writer cannot find.
 */
export const cleanText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(LINE_BREAKS, "\n")
        .replace(NO_BREAK_BLANKS, " ")
        .replace(UNSEEN, "")
        .replace(LOOSE_JOINERS, "")
        .normalize("NFC");

/** What no text can hold: controls, overrides of the direction of writing, halves of characters. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
  /[\u0000-\u0008\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** The words of a text that is laid out already, such as a report: no-break blanks and soft marks stay where they were put. */
export const withoutControls = (text: string): string => text.replace(/[\v\f]/g, " ").replace(CONTROLS, "");

const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Surrogate}\u2800]/u;

/** Whether a text shows nothing: it is empty, or consists of blanks, controls and format characters. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

/** What can be wrong with a text, as codes of field errors. */
export type TextProblem = "required" | "too_long";

/** The problems of a normalized text; an empty list when there are none. */
export function textProblems(text: string, maxLength: number): TextProblem[] {
  if (text.length === 0) return ["required"];
  return text.length > maxLength ? ["too_long"] : [];
}

/** Normalizes a text of several lines: clean, trimmed, and empty where nothing would be seen of it. */
export const normalizeLines = (typed: string): string => (isBlank(typed) ? "" : cleanText(typed).trim());

/** Normalizes a line: as {@link normalizeLines}; line breaks and tabs become blanks. */
export const normalizeLine = (typed: string): string => normalizeLines(typed).replace(/[\n\t]+/g, " ");

/** Cuts a text that the portal generates to the length of its field, after a whole character, and adds "…". */
export function truncated(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}
