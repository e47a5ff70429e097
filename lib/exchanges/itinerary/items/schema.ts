import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { optionalLine, optionalLines } from "@/lib/platform/text.ts";
import { recordRef } from "../../record/schema.ts";
import { itemKinds, itemStatuses } from "../rules.ts";

/** A time of day, "HH:MM" on a clock of 24 hours, or null where it is left empty. */
const optionalTime = () =>
  z
    .string()
    .nullable()
    .transform((text) => (text === null || text.trim() === "" ? null : text.trim()))
    .pipe(
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not_a_time" })
        .nullable(),
    );

const MOST_UNITS = 50;

/** The fields of one item, as its row shows them. The last four belong to a visit. */
const itemFields = {
  kind: z.enum(itemKinds),
  titleZh: optionalLine(200),
  titleEn: optionalLine(200),
  startTime: optionalTime(),
  endTime: optionalTime(),
  placeZh: optionalLine(200),
  placeEn: optionalLine(200),
  status: z.enum(itemStatuses),
  baseId: z.uuid().nullable(),
  observationsZh: optionalLines(5000),
  observationsEn: optionalLines(5000),
  /** sorted */
  unitIds: z.array(z.uuid()).max(MOST_UNITS),
};

export type ItemValues = { [Field in keyof typeof itemFields]: z.output<(typeof itemFields)[Field]> };

export const saveItemInput = z.strictObject({
  ...recordRef,
  itemId: z.uuid(),
  version: seenVersion(),
  changes: z.strictObject({
    kind: changeOf(itemFields.kind),
    titleZh: changeOf(itemFields.titleZh),
    titleEn: changeOf(itemFields.titleEn),
    startTime: changeOf(itemFields.startTime),
    endTime: changeOf(itemFields.endTime),
    placeZh: changeOf(itemFields.placeZh),
    placeEn: changeOf(itemFields.placeEn),
    status: changeOf(itemFields.status),
    baseId: changeOf(itemFields.baseId),
    observationsZh: changeOf(itemFields.observationsZh),
    observationsEn: changeOf(itemFields.observationsEn),
    unitIds: changeOf(itemFields.unitIds),
  }),
});
export type SaveItemInput = z.output<typeof saveItemInput>;
