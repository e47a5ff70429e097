import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { emptyAsNull, idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { periodFields, withPeriod, withPeriodChecks } from "@/lib/platform/known-days-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { daysProblem, exchangeKinds, MAX_PLACE_LENGTH, MAX_TITLE_LENGTH, mayBeWithoutHost } from "../rules.ts";

export const exchangeCode = () =>
  z
    .string()
    .max(40)
    .regex(/^EX-\d{4}-\d{3,10}$/);

/** Which record. */
export const recordRef = { code: exchangeCode() };

export type RecordRef = { code: string };

/** The sections of a record's page, under the names by which the page reads each of them again. */
export const sectionNames = [
  "versions",
  "basics",
  "parties",
  "delegations",
  "names",
  "itinerary",
  "groups",
  "sessions",
  "outcomes",
  "agreements",
  "notes",
  "checklist",
  "readers",
  "undo",
] as const;

const MAX_OPEN = 200;

/** Which section of which record, and the minutes whose items are wanted however many there are. */
export const sectionInput = z.strictObject({
  ...recordRef,
  section: z.enum(sectionNames),
  open: z
    .string()
    .max(MAX_OPEN * 40)
    .transform((ids) => ids.split(",").filter(Boolean))
    .pipe(z.array(z.uuid()).max(MAX_OPEN))
    .default([]),
});

/** The slug of an institution, from a list that the form offers. */
export const institutionSlug = () => z.string().min(1, { error: "required" }).max(100).regex(SLUG);

/** The code of a school, from a list that the form offers; nothing for the whole college. */
export const schoolCode = () => emptyAsNull.pipe(z.string().max(100).regex(SLUG).nullable());

/** Sent by the button that creates an entry in spite of a similar one. */
export const anywayField = () =>
  z
    .enum(["yes"])
    .optional()
    .transform((word) => word === "yes");

/** Begins a record. Without a last day or month it lasts one; without any title it gets the proposed ones. */
export const createExchangeInput = withPeriodChecks(
  z.strictObject({
    locale: z.enum(locales),
    key: idempotencyKey(),
    kind: z.enum(exchangeKinds),
    host: institutionSlug(),
    guest: institutionSlug(),
    /** sent where both take part and nobody hosts */
    withoutHost: anywayField(),
    /** the schools that take part for them */
    hostSchool: schoolCode().optional(),
    guestSchool: schoolCode().optional(),
    ...periodFields,
    titleZh: optionalLine(MAX_TITLE_LENGTH).optional(),
    titleEn: optionalLine(MAX_TITLE_LENGTH).optional(),
    placeZh: optionalLine(MAX_PLACE_LENGTH).optional(),
    placeEn: optionalLine(MAX_PLACE_LENGTH).optional(),
    anyway: anywayField(),
  }),
  daysProblem,
)
  .superRefine(({ host, guest, kind, withoutHost }, context) => {
    if (host === guest) context.addIssue({ code: "custom", path: ["host"], message: "same_college" });
    if (withoutHost && !mayBeWithoutHost(kind))
      context.addIssue({ code: "custom", path: ["kind"], message: "kind_needs_host" });
  })
  .transform(withPeriod)
  .transform(({ titleZh = null, titleEn = null, placeZh = null, placeEn = null, ...rest }) => ({
    ...rest,
    titleZh,
    titleEn,
    placeZh,
    placeEn,
  }));
export type CreateExchangeInput = z.output<typeof createExchangeInput>;
