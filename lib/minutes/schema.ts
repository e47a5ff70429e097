import { z } from "zod";
import { exchangeCode, recordRef } from "@/lib/exchanges/record/schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { lineOfText, linesOfText, optionalLines } from "@/lib/platform/text-schema.ts";
import { MAX_ITEM_TEXT_LENGTH, MAX_PASTED_ITEMS, minuteItemKinds } from "./rules.ts";

export const chooseMinuteItemInput = z.strictObject({
  code: exchangeCode(),
  text: z.union([z.literal(""), lineOfText(100)]),
});
export type ChooseMinuteItemInput = z.output<typeof chooseMinuteItemInput>;

/** The fields of one item as its row shows them. */
export const minuteItemFields = {
  textZh: optionalLines(MAX_ITEM_TEXT_LENGTH),
  textEn: optionalLines(MAX_ITEM_TEXT_LENGTH),
  kind: z.enum(minuteItemKinds),
  speakerMemberId: z.uuid().nullable(),
  confidential: z.boolean(),
  /** the language in which it was said or first written */
  sourceLocale: z.enum(locales),
};

export type MinuteItemValues = { [Field in keyof typeof minuteItemFields]: z.output<(typeof minuteItemFields)[Field]> };

/**
 * The session of the minutes: a discussion group, a plenary session of the itinerary, or, with null, the first plenary
 * session of the exchange, which is added to the itinerary where there is none.
 */
export const minuteOwner = z.discriminatedUnion("scope", [
  z.strictObject({ scope: z.literal("GROUP"), groupId: z.uuid() }),
  z.strictObject({ scope: z.literal("PLENARY"), itemId: z.uuid().nullable() }),
]);
export type MinuteOwner = z.output<typeof minuteOwner>;

export const minuteStatuses = ["DRAFT", "READY"] as const;
export type MinuteValues = { status: (typeof minuteStatuses)[number] };

const newMinuteItem = {
  text: linesOfText(MAX_ITEM_TEXT_LENGTH),
  locale: z.enum(locales),
  /** the text in the other language */
  translation: linesOfText(MAX_ITEM_TEXT_LENGTH).optional(),
  kind: minuteItemFields.kind,
  speakerMemberId: minuteItemFields.speakerMemberId,
};

export const addMinuteItemInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  owner: minuteOwner,
  ...newMinuteItem,
});
export type AddMinuteItemInput = z.output<typeof addMinuteItemInput>;

/** The lines of a paste, each an item. */
export const pasteMinuteItemsInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  owner: minuteOwner,
  items: z.array(z.strictObject(newMinuteItem)).min(1).max(MAX_PASTED_ITEMS),
});
export type PasteMinuteItemsInput = z.output<typeof pasteMinuteItemsInput>;

export const undoMinutePasteInput = z.strictObject({ ...recordRef, minuteId: z.uuid(), key: idempotencyKey() });
export type UndoMinutePasteInput = z.output<typeof undoMinutePasteInput>;

export const saveMinuteItemInput = z.strictObject({
  code: exchangeCode(),
  minuteItemId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(minuteItemFields),
});
export type SaveMinuteItemInput = z.output<typeof saveMinuteItemInput>;

export const openMinuteInput = z.strictObject({ code: exchangeCode(), minuteId: z.uuid() });
export type OpenMinuteInput = z.output<typeof openMinuteInput>;

export const minuteItemInput = z.strictObject({ code: exchangeCode(), minuteItemId: z.uuid() });
export type MinuteItemInput = z.output<typeof minuteItemInput>;

export const moveMinuteItemInput = z.strictObject({
  code: exchangeCode(),
  minuteItemId: z.uuid(),
  before: z.uuid().nullable(),
});
export type MoveMinuteItemInput = z.output<typeof moveMinuteItemInput>;
