import { z } from "zod";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { claimsLength } from "@/lib/platform/parse-input.ts";
import { optionalLine, optionalLines } from "@/lib/platform/text-schema.ts";
import { textOfBody } from "../paragraphs/rules.ts";
import { MAX_SUMMARY_LENGTH, MAX_TITLE_LENGTH } from "../rules.ts";
import { MAX_NODES, reportBody, translationInput } from "../schema.ts";
import { cleanBody } from "./rules.ts";

/** The language that becomes the source. */
export const chooseSourceInput = translationInput;

/** The translation that follows its source; the version is that of the source text that was seen. */
export const confirmTranslationInput = z.strictObject({ ...translationInput.shape, sourceVersion: seenVersion() });

export type ConfirmTranslationInput = z.output<typeof confirmTranslationInput>;

const MAX_CHARACTERS = 150_000;

/** The document in a JSON text; null, which no schema accepts, where the text is not JSON. */
function parsed(text: string): unknown {
  try {
    const document: unknown = JSON.parse(text);
    return claimsLength(document) ? null : document;
  } catch {
    return null;
  }
}

/** A body as a field of a form, in which every value is one text: the document as JSON. */
export const bodyText = z
  .string()
  .max(MAX_CHARACTERS, { error: "too_long" })
  .transform(parsed)
  .pipe(reportBody)
  .transform((body) => textOfBody(cleanBody(body)));

/** The fields of a text in one language. */
const textFields = {
  title: optionalLine(MAX_TITLE_LENGTH),
  summary: optionalLines(MAX_SUMMARY_LENGTH),
  author: optionalLine(100),
  photographer: optionalLine(100),
  editor: optionalLine(100),
  reviewer: optionalLine(100),
};

const checksums = z.array(z.string().regex(/^[0-9a-f]{16}$/)).max(MAX_NODES);

export const saveTextInput = z.strictObject({
  ...translationInput.shape,
  version: seenVersion(),
  changes: z.strictObject({
    ...changesOf(textFields).shape,
    // of the body that was seen, the checksums of the paragraphs; `unanswered`: of one that was sent and perhaps stored
    body: z.strictObject({ from: checksums, to: bodyText, unanswered: checksums.optional() }).optional(),
  }),
});

export type SaveTextInput = z.output<typeof saveTextInput>;

/** The values of the form of a text; `body` is the document as JSON. */
export type TextValues = ValuesOf<typeof textFields> & { body: string };
