import { z } from "zod";
import { isBlank, normalizeLine, normalizeLines, textProblems } from "./text-rules.ts";

/** A normalized text without problems; each problem becomes an issue with its code as message. */
const withoutProblems = (maxLength: number) =>
  z.string().check(({ value, issues }) => {
    for (const problem of textProblems(value, maxLength)) {
      issues.push({ code: "custom", message: problem, input: value });
    }
  });

/**
 * One line of text, cleaned as {@link normalizeLine} does, so that no character that nobody sees is stored or refused. A
 * text that shows nothing is refused as "required".
 */
export const lineOfText = (maxLength: number) => z.string().transform(normalizeLine).pipe(withoutProblems(maxLength));

const blankAsNull = z
  .string()
  .nullable()
  .transform((text) => (text === null || isBlank(text) ? null : text));

/** As {@link lineOfText}; a line that shows nothing is null. */
export const optionalLine = (maxLength: number) => blankAsNull.pipe(lineOfText(maxLength).nullable());

/** Text of several lines, as {@link lineOfText}; line breaks become \n. */
export const linesOfText = (maxLength: number) => z.string().transform(normalizeLines).pipe(withoutProblems(maxLength));

/** As {@link linesOfText}; a text that shows nothing is null. */
export const optionalLines = (maxLength: number) => blankAsNull.pipe(linesOfText(maxLength).nullable());

/** An e-mail address, in lower case. */
export const emailAddress = () =>
  lineOfText(254)
    .transform((text) => text.toLowerCase())
    .pipe(z.email({ error: "not_an_email" }));
