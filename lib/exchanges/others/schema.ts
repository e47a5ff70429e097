import { z } from "zod";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";
import { MAX_OTHERS_LABEL_LENGTH } from "./rules.ts";

const MAX_PEOPLE = 10_000;

const delegationRef = { ...recordRef, delegationId: z.uuid() };

/** How many people; null where it is not known. */
const count = () =>
  z
    .int({ error: "not_a_number" })
    .min(1, { error: "not_a_number" })
    .max(MAX_PEOPLE, { error: "not_a_number" })
    .nullable();

/** The fields of a line of people without names, as its row shows them. */
const othersFields = {
  labelZh: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  labelEn: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  count: count(),
  isPublic: z.boolean(),
};

export type OthersValues = { [Field in keyof typeof othersFields]: z.output<(typeof othersFields)[Field]> };

export const addOthersInput = z
  .strictObject({
    ...delegationRef,
    key: idempotencyKey(),
    labelZh: othersFields.labelZh.default(null),
    labelEn: othersFields.labelEn.default(null),
    count: othersFields.count.default(null),
  })
  .refine(({ labelZh, labelEn }) => labelZh !== null || labelEn !== null, { error: "name_needed", path: ["labelZh"] });
export type AddOthersInput = z.output<typeof addOthersInput>;

export const saveOthersInput = z.strictObject({
  ...delegationRef,
  othersId: z.uuid(),
  version: seenVersion(),
  changes: changesOf(othersFields),
});
export type SaveOthersInput = z.output<typeof saveOthersInput>;

export const othersInput = z.strictObject({ ...delegationRef, othersId: z.uuid() });
export type OthersInput = z.output<typeof othersInput>;

export const moveOthersInput = z.strictObject({ ...delegationRef, othersId: z.uuid(), before: z.uuid().nullable() });
export type MoveOthersInput = z.output<typeof moveOthersInput>;
