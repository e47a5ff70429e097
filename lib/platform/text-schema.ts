import { z } from "zod";
import { lineProblems, normalizeLine, normalizeLines, type TextProblem, textProblems } from "./text-rules.ts";

/** A text without problems; each problem becomes an issue with its code as message. */
const withoutProblems = (problemsOf: (text: string) => readonly TextProblem[]) =>
  z.string().check(({ value, issues }) => {
    for (const problem of problemsOf(value)) issues.push({ code: "custom", message: problem, input: value });
  });

/** One line of text: trimmed, NFC, without control characters. An empty one is refused as "required". */
export const lineOfText = (maxLength: number) =>
  z
    .string()
    .transform(normalizeLine)
    .pipe(withoutProblems((line) => lineProblems(line, maxLength)));

/** As {@link lineOfText}; an empty line is null. */
export const optionalLine = (maxLength: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(lineOfText(maxLength).nullable());

/** Text of several lines, as {@link lineOfText}; line breaks become \n. */
export const linesOfText = (maxLength: number) =>
  z
    .string()
    .transform(normalizeLines)
    .pipe(withoutProblems((text) => textProblems(text, maxLength)));

/** As {@link linesOfText}; an empty text is null. */
export const optionalLines = (maxLength: number) =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text))
    .pipe(linesOfText(maxLength).nullable());

/** An e-mail address, in lower case. */
export const emailAddress = () =>
  lineOfText(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email({ error: "not_an_email" }));
