import { z } from "zod";
import { recordRef } from "@/lib/exchanges/record/schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { outcomeKinds, outcomeStandings } from "./rules.ts";

/** How many outcomes one exchange may have. */
export const MAX_OUTCOMES = 100;

const MAX_TITLE_LENGTH = 300;

/** The fields of an outcome as its row shows them. */
export const outcomeFields = {
  titleZh: optionalLine(MAX_TITLE_LENGTH),
  titleEn: optionalLine(MAX_TITLE_LENGTH),
  kind: z.enum(outcomeKinds),
  standing: z.enum(outcomeStandings),
  minuteItemId: z.uuid().nullable(),
};

export type OutcomeValues = { [Field in keyof typeof outcomeFields]: z.output<(typeof outcomeFields)[Field]> };

export const addOutcomeInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  title: lineOfText(MAX_TITLE_LENGTH),
  locale: z.enum(locales),
  standing: outcomeFields.standing,
});
export type AddOutcomeInput = z.output<typeof addOutcomeInput>;

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
