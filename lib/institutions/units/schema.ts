import { z } from "zod";
import { areDaysInOrder } from "@/lib/platform/calendar-day.ts";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { address, isNamed, newAddress, optionalAddress } from "../names/schema.ts";
import { unitKinds } from "./rules.ts";

/** What is kept of a unit, as its form shows it; `parent` is the code of a unit of the same institution. */
export const unitFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  kind: z.enum(unitKinds),
  parent: optionalAddress(),
  validFrom: optionalCalendarDay(),
  validTo: optionalCalendarDay(),
};
export type UnitValues = { [Field in keyof typeof unitFields]: z.output<(typeof unitFields)[Field]> };

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
  .refine(({ validFrom, validTo }) => areDaysInOrder(validFrom, validTo), {
    error: "days_out_of_order",
    path: ["validTo"],
  });
export type CreateUnitInput = z.output<typeof createUnitInput>;

export const saveUnitInput = z.strictObject({
  institution: address(),
  code: address(),
  version: seenVersion(),
  changes: z.strictObject({
    nameZh: changeOf(unitFields.nameZh),
    nameEn: changeOf(unitFields.nameEn),
    kind: changeOf(unitFields.kind),
    parent: changeOf(unitFields.parent),
    validFrom: changeOf(unitFields.validFrom),
    validTo: changeOf(unitFields.validTo),
  }),
});
export type SaveUnitInput = z.output<typeof saveUnitInput>;

/** Which unit, to confirm its name. */
export const unitInput = z.strictObject({ institution: address(), code: address() });
export type UnitInput = z.output<typeof unitInput>;
