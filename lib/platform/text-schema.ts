import { z } from "zod";
import { asLine, asLines, lineProblems, type TextProblem, textProblems } from "./text-rules.ts";

/** A text of which nothing is wrong; each trouble is an issue with its code as message. */
const withoutProblems = (troublesOf: (text: string) => readonly TextProblem[]) =>
  z.string().check(({ value, issues }) => {
    for (const trouble of troublesOf(value)) issues.push({ code: "custom", message: trouble, input: value });
  });

/** One line of text as people type it: trimmed, NFC, without control characters. Empty is refused as "required". */
export const lineOfText = (maxLength: number) =>
  z
    .string()
    .transform(asLine)
    .pipe(withoutProblems((line) => lineProblems(line, maxLength)));

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
    .transform(asLines)
    .pipe(withoutProblems((text) => textProblems(text, maxLength)));

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
