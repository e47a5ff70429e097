// The rules for texts that people type. Pages check them before they send, the schemas of text-schema.ts again.

/** Bidirectional overrides and isolates, which can make a name look like another one. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Control characters other than tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Whether a text has no characters that are refused everywhere. */
export const isCleanText = (text: string): boolean =>
  text.isWellFormed() && !BIDI_CONTROLS.test(text) && !CONTROLS.test(text);

/** What can be wrong with a text, as codes of field errors. */
export type TextProblem = "required" | "too_long" | "unusable_characters";

/** The problems of a text of several lines; an empty list when there are none. */
export function textProblems(text: string, maxLength: number): TextProblem[] {
  if (text.length === 0) return ["required"];
  const problems: TextProblem[] = [];
  if (text.length > maxLength) problems.push("too_long");
  if (!isCleanText(text)) problems.push("unusable_characters");
  return problems;
}

/** The problems of a text of one line, in which breaks and tabs are refused as well. */
export function lineProblems(line: string, maxLength: number): TextProblem[] {
  const problems = textProblems(line, maxLength);
  const isBroken = /[\r\n\t]/.test(line) && !problems.includes("unusable_characters");
  return isBroken ? [...problems, "unusable_characters"] : problems;
}

/** Normalizes a line: NFC, trimmed. A text with half a surrogate pair stays, so that {@link lineProblems} refuses it. */
export const normalizeLine = (typed: string): string => (typed.isWellFormed() ? typed.normalize("NFC").trim() : typed);

/** Cuts a text that the portal generates to the length of its field, after a whole character, and adds "…". */
export function truncated(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** Normalizes a text of several lines: as {@link normalizeLine}, and each line break becomes \n. */
export const normalizeLines = (typed: string): string =>
  typed.isWellFormed() ? typed.normalize("NFC").replace(/\r\n?/g, "\n").trim() : typed;
