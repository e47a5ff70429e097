import { z } from "zod";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { isNamed } from "../names/rules.ts";
import { address, newAddress, optionalAddress } from "../names/schema.ts";
import { isPeriodInOrder } from "../rules.ts";
import { unitKinds } from "./rules.ts";

/** The fields of the form of a unit; `parent` is the code of a unit of the same institution. */
export const unitFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  kind: z.enum(unitKinds),
  parent: optionalAddress(),
  validFrom: optionalCalendarDay(),
  validTo: optionalCalendarDay(),
};
export type UnitValues = ValuesOf<typeof unitFields>;

export const createUnitInput = z
  .strictObject({
    key: idempotencyKey(),
    institution: address(),
    code: newAddress(),
    provisionalZh: checkbox(),
    provisionalEn: checkbox(),
    anyway: checkbox(),
    ...unitFields,
  })
  .refine(isNamed, { error: "name_needed", path: ["nameZh"] })
  .refine(isPeriodInOrder, { error: "days_out_of_order", path: ["validTo"] });
export type CreateUnitInput = z.output<typeof createUnitInput>;

export const saveUnitInput = z.strictObject({
  institution: address(),
  code: address(),
  version: seenVersion(),
  changes: changesOf(unitFields),
});
export type SaveUnitInput = z.output<typeof saveUnitInput>;

/** The unit whose name is confirmed. */
export const unitInput = z.strictObject({ institution: address(), code: address() });
export type UnitInput = z.output<typeof unitInput>;
