import { z } from "zod";
import { isNamed } from "@/lib/institutions/names/rules.ts";
import { address, newAddress, newCode } from "@/lib/institutions/names/schema.ts";
import { areDaysInOrder } from "@/lib/platform/calendar-day.ts";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey, optionalCount, pageLanguage } from "@/lib/platform/form-schema.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { practiceBaseKinds } from "./rules.ts";

const MAX_UNITS = 50;

const baseFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  kind: z.enum(practiceBaseKinds),
  partnerZh: optionalLine(200),
  partnerEn: optionalLine(200),
  agreementFrom: optionalCalendarDay(),
  agreementTo: optionalCalendarDay(),
};

const units = z.array(address()).max(MAX_UNITS);

/** The values of the form of a practice base; `units` are codes of units of the same institution. */
export type BaseValues = ValuesOf<typeof baseFields> & {
  openToSister: boolean;
  capacity: number | null;
  units: readonly string[];
};

/** Makes one list of the ticked boxes: a form has a box for each unit, such as "units.marxism". */
function gatherUnits(form: unknown): unknown {
  if (form === null || typeof form !== "object") return form;
  const entries = Object.entries(form);
  const isTicked = ([name]: [string, unknown]) => name.startsWith("units.");
  return {
    ...Object.fromEntries(entries.filter((entry) => !isTicked(entry))),
    units: entries.filter(isTicked).map(([name]) => name.slice("units.".length)),
  };
}

export const createBaseInput = z.preprocess(
  gatherUnits,
  z
    .strictObject({
      key: idempotencyKey(),
      locale: pageLanguage(),
      institution: address(),
      code: newCode(),
      slug: newAddress(),
      provisionalZh: checkbox(),
      provisionalEn: checkbox(),
      anyway: checkbox(),
      ...baseFields,
      openToSister: checkbox(),
      capacity: optionalCount(),
      units,
    })
    .refine(isNamed, { error: "name_needed", path: ["nameZh"] })
    .refine(({ agreementFrom, agreementTo }) => areDaysInOrder(agreementFrom, agreementTo), {
      error: "days_out_of_order",
      path: ["agreementTo"],
    }),
);
export type CreateBaseInput = z.output<typeof createBaseInput>;

export const saveBaseInput = z.strictObject({
  slug: address(),
  version: seenVersion(),
  changes: changesOf({
    ...baseFields,
    openToSister: z.boolean(),
    capacity: z.int().min(0).max(999_999).nullable(),
    units,
  }),
});
export type SaveBaseInput = z.output<typeof saveBaseInput>;

/** The base that is closed, reopened or confirmed. */
export const baseInput = z.strictObject({ slug: address() });
export type BaseInput = z.output<typeof baseInput>;

/** The filter of the list of bases, from the address of its page; values that are not valid are ignored. */
export const baseFilter = z.object({
  q: z.string().transform(normalizeLine).pipe(z.string().max(100)).catch(""),
  college: address().nullable().catch(null),
  after: newCode().catch(null),
});
export type BaseFilter = z.output<typeof baseFilter>;
