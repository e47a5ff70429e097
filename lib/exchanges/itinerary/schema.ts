import { z } from "zod";
import { calendarDayInput } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { optionalLine, optionalLines } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";
import { itemKinds, itemStatuses, MAX_DAYS_TO_MOVE, MAX_READ_ITEMS, partsOfDay } from "./rules.ts";

/** A time of day, "HH:MM" on a clock of 24 hours, or null where it is left empty. */
const optionalTime = () =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null ? null : normalizeLine(text) || null))
    .pipe(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" })
        .nullable(),
    );

/** The day of an item; null: on one of the days of the exchange. */
const itemDay = () => calendarDayInput().nullable();

const MAX_UNITS = 50;
const MAX_CHAIRS = 20;
const MAX_AUDIENCE = 100_000;

/** How many listened; null where it is not known. */
const audienceCount = () =>
  z
    .int({ error: "not_a_number" })
    .min(1, { error: "not_a_number" })
    .max(MAX_AUDIENCE, { error: "not_a_number" })
    .nullable();

/** The fields of one item, as its row shows them. The last four belong to a visit. */
const itemFields = {
  kind: z.enum(itemKinds),
  titleZh: optionalLine(200),
  titleEn: optionalLine(200),
  startTime: optionalTime(),
  endTime: optionalTime(),
  partOfDay: z.enum(partsOfDay).nullable(),
  placeZh: optionalLine(200),
  placeEn: optionalLine(200),
  status: z.enum(itemStatuses),
  /** the host at whose stop it is */
  stopId: z.uuid().nullable(),
  /** members of any delegation of the exchange, sorted */
  chairIds: z.array(z.uuid()).max(MAX_CHAIRS),
  audienceCount: audienceCount(),
  audienceIsApproximate: z.boolean(),
  /** who listened */
  audienceZh: optionalLine(200),
  audienceEn: optionalLine(200),
  baseId: z.uuid().nullable(),
  observationsZh: optionalLines(5000),
  observationsEn: optionalLines(5000),
  /** sorted */
  unitIds: z.array(z.uuid()).max(MAX_UNITS),
};

export type ItemValues = { [Field in keyof typeof itemFields]: z.output<(typeof itemFields)[Field]> };

export const saveItemInput = z.strictObject({
  ...recordRef,
  itemId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(itemFields),
});
export type SaveItemInput = z.output<typeof saveItemInput>;

const MAX_AT_ONCE = 30;

export const addItemInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  day: itemDay(),
  kind: z.enum(itemKinds),
  titleZh: optionalLine(200).default(null),
  titleEn: optionalLine(200).default(null),
});
export type AddItemInput = z.output<typeof addItemInput>;

const { kind, titleZh, titleEn, startTime, endTime, partOfDay, placeZh, placeEn, baseId, chairIds } = itemFields;

/** A line or a row of a programme as it was read. */
const readItem = z.strictObject({
  ...{ day: itemDay(), kind, titleZh, titleEn, startTime, endTime, partOfDay, placeZh, placeEn, baseId, chairIds },
});

/** Items of a typed line or of a pasted programme, each on its day. */
export const addItemsInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  items: z.array(readItem).min(1).max(MAX_READ_ITEMS),
});
export type AddItemsInput = z.output<typeof addItemsInput>;

/** Names what was added at once by the key that it was sent with. */
export const undoAddItemsInput = z.strictObject({ ...recordRef, key: idempotencyKey() });
export type UndoAddItemsInput = z.output<typeof undoAddItemsInput>;

/** Copies a day to another one. */
export const copyDayInput = z
  .strictObject({ ...recordRef, key: idempotencyKey(), from: calendarDayInput(), to: calendarDayInput() })
  .refine(({ from, to }) => from !== to, { error: "required" });
export type CopyDayInput = z.output<typeof copyDayInput>;

export const moveDaysInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  /** the first day that the page showed: it names the days that move */
  firstDay: calendarDayInput(),
  /** by how many days; a negative number goes back */
  days: z
    .int({ error: "not_a_number" })
    .min(-MAX_DAYS_TO_MOVE, { error: "not_a_number" })
    .max(MAX_DAYS_TO_MOVE, { error: "not_a_number" })
    .refine((days) => days !== 0, { error: "not_a_number" }),
});
export type MoveDaysInput = z.output<typeof moveDaysInput>;

/** A practice base that is not in the directory yet; a name in one language is enough. */
const newBase = z
  .strictObject({ institutionId: z.uuid(), nameZh: optionalLine(200), nameEn: optionalLine(200) })
  .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { error: "name_needed" });

/** Stops at practice bases: those of the directory in the order given, then new ones. */
export const addVisitsInput = z
  .strictObject({
    ...recordRef,
    key: idempotencyKey(),
    day: itemDay(),
    baseIds: z.array(z.uuid()).max(MAX_AT_ONCE),
    newBases: z.array(newBase).max(MAX_AT_ONCE),
  })
  .refine(({ baseIds, newBases }) => baseIds.length + newBases.length > 0, { error: "required" });
export type AddVisitsInput = z.output<typeof addVisitsInput>;

export const moveItemInput = z.strictObject({
  ...recordRef,
  itemId: z.uuid(),
  day: itemDay(),
  /** the item of that day directly behind the moved one; null: the end */
  before: z.uuid().nullable(),
});
export type MoveItemInput = z.output<typeof moveItemInput>;

export const removeItemInput = z.strictObject({ ...recordRef, itemId: z.uuid() });
export type RemoveItemInput = z.output<typeof removeItemInput>;
