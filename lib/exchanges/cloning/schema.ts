import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { periodFields, withPeriod, withPeriodChecks } from "@/lib/platform/known-days-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { anywayField, exchangeCode } from "../record/schema.ts";
import { MAX_TITLE_LENGTH, type PartyRole, partyRoles } from "../rules.ts";
import { type CopyParts, MAX_COPIED_PARTIES } from "./rules.ts";

const college = () => z.union([z.literal(""), z.string().max(100).regex(SLUG)]).optional();
const role = () => z.union([z.literal(""), z.enum(partyRoles)]).optional();

/** The rows of the parties, numbered because a form has no lists: an empty college or role is left out. */
const partyFields: Record<`institution${number}` | `role${number}`, ReturnType<typeof college>> = Object.fromEntries(
  Array.from({ length: MAX_COPIED_PARTIES }, (_, at) => [
    [`institution${at}`, college()],
    [`role${at}`, role()],
  ]).flat(),
);

type Rows = { readonly [field: string]: unknown };

/** The chosen colleges by their rows; null where the form says nothing of parties, which keeps those of the source. */
function chosenParties(form: Rows): { at: number; institution: string; role: PartyRole }[] | null {
  if (form["institution0"] === undefined) return null;
  return Array.from({ length: MAX_COPIED_PARTIES }, (_, at) => at).flatMap((at) => {
    const institution = form[`institution${at}`];
    const chosen = partyRoles.find((each) => each === form[`role${at}`]);
    return typeof institution === "string" && institution !== "" && chosen ? [{ at, institution, role: chosen }] : [];
  });
}

/** What a hidden field and the checkbox behind it say: the last one counts. */
const ticked = () => z.enum(["on", "off"]).optional();

/**
 * Copies the structure of an exchange to new days. Without any title the copy gets the proposed ones; without parties it
 * has those of the source, in a return visit with host and guest in each other's place.
 */
export const cloneExchangeInput = withPeriodChecks(
  z.strictObject({
    locale: z.enum(locales),
    key: idempotencyKey(),
    /** the exchange that is copied */
    code: exchangeCode(),
    ...periodFields,
    titleZh: optionalLine(MAX_TITLE_LENGTH).optional(),
    titleEn: optionalLine(MAX_TITLE_LENGTH).optional(),
    /** the copy is the return visit: host and guest change places */
    isReturn: z
      .enum(["yes"])
      .optional()
      .transform((word) => word === "yes"),
    ...partyFields,
    itinerary: ticked(),
    groups: ticked(),
    members: ticked(),
    /** what the form said that the copy leaves out, as `announcementOf` */
    announced: z.string().max(40).optional(),
    anyway: anywayField(),
  }),
  () => null,
)
  .superRefine((form: Rows, context) => {
    const chosen = chosenParties(form) ?? [];
    for (const { at, institution } of chosen) {
      if (!chosen.some((other) => other.at < at && other.institution === institution)) continue;
      context.addIssue({ code: "custom", path: [`institution${at}`], message: "college_twice" });
    }
  })
  .transform(withPeriod)
  .transform(({ titleZh, titleEn, itinerary, groups, members, announced, ...form }) => {
    const { locale, key, code, isReturn, anyway, firstDay, precision } = form;
    const parts: CopyParts = { itinerary: itinerary !== "off", groups: groups !== "off", members: members === "on" };
    return {
      ...{ locale, key, code, isReturn, anyway, firstDay, precision },
      ...{ titleZh: titleZh ?? null, titleEn: titleEn ?? null, parts, announced: announced ?? null },
      parties: chosenParties(form)?.map((party) => ({ institution: party.institution, role: party.role })) ?? null,
    };
  });
export type CloneExchangeInput = z.output<typeof cloneExchangeInput>;
