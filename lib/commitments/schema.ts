import { z } from "zod";
import { recordRef } from "@/lib/exchanges/record/schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { MAX_OUTCOME_TITLE_LENGTH, MAX_OUTCOMES, outcomeKinds, outcomeStandings } from "./rules.ts";

/** The fields of an outcome as its row shows them. */
export const outcomeFields = {
  titleZh: optionalLine(MAX_OUTCOME_TITLE_LENGTH),
  titleEn: optionalLine(MAX_OUTCOME_TITLE_LENGTH),
  kind: z.enum(outcomeKinds),
  standing: z.enum(outcomeStandings),
  minuteItemId: z.uuid().nullable(),
};

export type OutcomeValues = { [Field in keyof typeof outcomeFields]: z.output<(typeof outcomeFields)[Field]> };

const newOutcome = {
  title: lineOfText(MAX_OUTCOME_TITLE_LENGTH),
  locale: z.enum(locales),
  /** the wording in the other language */
  translation: lineOfText(MAX_OUTCOME_TITLE_LENGTH).optional(),
  standing: outcomeFields.standing,
};

export const addOutcomeInput = z.strictObject({ ...recordRef, key: idempotencyKey(), ...newOutcome });
export type AddOutcomeInput = z.output<typeof addOutcomeInput>;

/** The lines of a paste, each an outcome. */
export const pasteOutcomesInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  outcomes: z.array(z.strictObject(newOutcome)).min(1).max(MAX_OUTCOMES),
});
export type PasteOutcomesInput = z.output<typeof pasteOutcomesInput>;

export const undoOutcomesPasteInput = z.strictObject({ ...recordRef, key: idempotencyKey() });
export type UndoOutcomesPasteInput = z.output<typeof undoOutcomesPasteInput>;

export const saveOutcomeInput = z.strictObject({
  ...recordRef,
  outcomeId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(outcomeFields),
});
export type SaveOutcomeInput = z.output<typeof saveOutcomeInput>;

export const outcomeInput = z.strictObject({ ...recordRef, outcomeId: z.uuid() });
export type OutcomeInput = z.output<typeof outcomeInput>;

export const moveOutcomeInput = z.strictObject({ ...recordRef, outcomeId: z.uuid(), before: z.uuid().nullable() });
export type MoveOutcomeInput = z.output<typeof moveOutcomeInput>;
