// What a text that somebody typed may be. Pages ask it before anything is sent, the schemas at the door (text.ts).

/** Bidirectional overrides and isolates, which can make a name read as another. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/;
/** Control characters other than tab and line breaks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Whether a text has none of the characters that no text of people may have. */
export const isCleanText = (text: string): boolean =>
  text.isWellFormed() && !BIDI_CONTROLS.test(text) && !CONTROLS.test(text);

/** What can be wrong with a text, by the codes of the words that a field shows. */
export type TextProblem = "required" | "too_long" | "unusable_characters";

/** What is wrong with a text of several lines, of which nothing is wrong where the list is empty. */
export function textProblems(text: string, maxLength: number): TextProblem[] {
  if (text.length === 0) return ["required"];
  const troubles: TextProblem[] = [];
  if (text.length > maxLength) troubles.push("too_long");
  if (!isCleanText(text)) troubles.push("unusable_characters");
  return troubles;
}

/** What is wrong with a text of one line, which has neither breaks nor tabs. */
export function lineProblems(line: string, maxLength: number): TextProblem[] {
  const troubles = textProblems(line, maxLength);
  const isBroken = /[\r\n\t]/.test(line) && !troubles.includes("unusable_characters");
  return isBroken ? [...troubles, "unusable_characters"] : troubles;
}

/** One line as it is kept: NFC, without blanks around it. Half a character is left for {@link lineProblems} to see. */
export const asLine = (typed: string): string => (typed.isWellFormed() ? typed.normalize("NFC").trim() : typed);

/** A text that the portal makes itself, cut to what its field takes: after a whole character, with a sign of it. */
export function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const cut = text.slice(0, maxLength - 1);
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`;
}

/** Several lines as they are kept: as {@link asLine}, and each break is \n. */
export const asLines = (typed: string): string =>
  typed.isWellFormed() ? typed.normalize("NFC").replace(/\r\n?/g, "\n").trim() : typed;
