import { z } from "zod";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { MAX_OTHERS_LABEL_LENGTH } from "./rules.ts";

const MAX_PEOPLE = 10_000;

/** How many people; null where it is not known. */
const count = () =>
  z
    .int({ error: "not_a_number" })
    .min(1, { error: "not_a_number" })
    .max(MAX_PEOPLE, { error: "not_a_number" })
    .nullable();

/** The fields of a line of people without names, as its row shows them. */
export const othersFields = {
  labelZh: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  labelEn: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  /** of which units; several stand in one text */
  unitNameZh: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  unitNameEn: optionalLine(MAX_OTHERS_LABEL_LENGTH),
  count: count(),
  isPublic: z.boolean(),
};

export type OthersValues = { [Field in keyof typeof othersFields]: z.output<(typeof othersFields)[Field]> };
