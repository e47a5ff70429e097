import { z } from "zod";
import { address, isNamed, newAddress, newCode } from "@/lib/institutions/names/schema.ts";
import { areDaysInOrder } from "@/lib/platform/calendar-day.ts";
import { optionalCalendarDay } from "@/lib/platform/calendar-day-schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey, optionalCount, pageLanguage } from "@/lib/platform/form-schema.ts";
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

/** What is kept of a practice base, as its form shows it; `units` are codes of units of the same institution. */
export type BaseValues = { [Field in keyof typeof baseFields]: z.output<(typeof baseFields)[Field]> } & {
  openToSister: boolean;
  capacity: number | null;
  units: readonly string[];
};

/** A form has one box for each unit, "units.marxism": what is ticked becomes a list. */
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
  changes: z.strictObject({
    nameZh: changeOf(baseFields.nameZh),
    nameEn: changeOf(baseFields.nameEn),
    kind: changeOf(baseFields.kind),
    partnerZh: changeOf(baseFields.partnerZh),
    partnerEn: changeOf(baseFields.partnerEn),
    agreementFrom: changeOf(baseFields.agreementFrom),
    agreementTo: changeOf(baseFields.agreementTo),
    openToSister: changeOf(z.boolean()),
    capacity: changeOf(z.int().min(0).max(999_999).nullable()),
    units: changeOf(units),
  }),
});
export type SaveBaseInput = z.output<typeof saveBaseInput>;

/** Which base, to close, reopen or confirm it. */
export const baseInput = z.strictObject({ slug: address() });
export type BaseInput = z.output<typeof baseInput>;

/** How the list of bases is narrowed by its address; what cannot be is left out. */
export const baseFilter = z.object({
  college: address().nullable().catch(null),
  after: newCode().catch(null),
});
