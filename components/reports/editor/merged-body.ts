import type { FieldValue } from "@/lib/platform/merge.ts";
import { mergeBodies } from "@/lib/reports/paragraph-merge/rules.ts";
import { type DraftBody, hasConflict, keysOf, savedBody, textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import type { MergedField } from "../../editing/merged-field.ts";

/** A body from its JSON text. */
export const bodyOfText = (text: FieldValue): DraftBody => JSON.parse(String(text));

/** Merges the texts of bodies as the portal does. */
export const mergedBody: MergedField = {
  merge: ({ seen, theirs, mine }) =>
    textOfBody(mergeBodies({ base: keysOf(bodyOfText(seen)), theirs: bodyOfText(theirs), mine: bodyOfText(mine) })),
  savedPart: (text) => textOfBody(savedBody(bodyOfText(text))),
  hasConflict: (text) => hasConflict(bodyOfText(text)),
};
