import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { claimsLength } from "@/lib/platform/parse-input.ts";
import { isCleanText } from "@/lib/platform/text-rules.ts";
import { optionalLine, optionalLines } from "@/lib/platform/text-schema.ts";
import { MAX_SUMMARY_LENGTH, MAX_TITLE_LENGTH } from "../rules.ts";
import { reportBody, translationInput } from "../schema.ts";
import { textOfBody } from "./rules.ts";

/** Saying which language was written first. */
export const chooseSourceInput = translationInput;

/** Saying that a translation follows its source; the version is that of the source that was looked at. */
export const confirmTranslationInput = z.strictObject({ ...translationInput.shape, sourceVersion: seenVersion() });

export type ConfirmTranslationInput = z.output<typeof confirmTranslationInput>;

const MAX_CHARACTERS = 150_000;

/** The document that a text spells, or null, which no schema takes, where it spells none. */
function parsed(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text);
    return claimsLength(document) ? null : document;
  } catch {
    return null;
  }
}

/** A body on its way through a section that saves by itself, where a field is one text: the document as JSON. */
export const bodyText = z
  .string()
  .max(MAX_CHARACTERS, { error: "too_long" })
  .transform(parsed)
  .pipe(reportBody)
  .transform(textOfBody)
  .pipe(z.string().refine((text) => wordsIn(parsed(text)).every(isCleanText), { error: "unusable_characters" }));

/** Every text inside a value. */
function wordsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(wordsIn) : [];
}

/** The fields of a text in one language. */
const textFields = {
  title: optionalLine(MAX_TITLE_LENGTH),
  summary: optionalLines(MAX_SUMMARY_LENGTH),
  author: optionalLine(100),
  photographer: optionalLine(100),
  editor: optionalLine(100),
  reviewer: optionalLine(100),
};

export const saveTextInput = z.strictObject({
  ...translationInput.shape,
  version: seenVersion(),
  changes: z.strictObject({
    title: changeOf(textFields.title),
    summary: changeOf(textFields.summary),
    author: changeOf(textFields.author),
    photographer: changeOf(textFields.photographer),
    editor: changeOf(textFields.editor),
    reviewer: changeOf(textFields.reviewer),
    // a long text is named by `checksumOf` and not sent back
    body: z.strictObject({ from: z.string().max(16), to: bodyText }).optional(),
  }),
});

export type SaveTextInput = z.output<typeof saveTextInput>;

/** The values of a text as its section shows and saves them; `body` is the document as one text. */
export type TextValues = { [Field in keyof typeof textFields]: string | null } & { body: string };
