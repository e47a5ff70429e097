import { z } from "zod";
import { isNamed } from "@/lib/institutions/names/rules.ts";
import { optionalAddress } from "@/lib/institutions/names/schema.ts";
import { isPeriodInOrder } from "@/lib/institutions/rules.ts";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { normalizeLine } from "@/lib/platform/text-rules.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { appointmentForm, isTitled, personCode } from "./appointments/schema.ts";

/** The fields of the form of a person. */
export const personFields = {
  nameZh: optionalLine(100),
  nameEn: optionalLine(100),
  sortKey: optionalLine(200),
};
export type PersonValues = ValuesOf<typeof personFields>;

export const createPersonInput = z
  .strictObject({
    key: idempotencyKey(),
    locale: pageLanguage(),
    anyway: checkbox(),
    ...personFields,
    ...appointmentForm,
  })
  .refine(isNamed, { error: "name_needed", path: ["nameZh"] })
  .refine(isTitled, { error: "name_needed", path: ["titleZh"] })
  .refine(isPeriodInOrder, { error: "days_out_of_order", path: ["validTo"] });
export type CreatePersonInput = z.output<typeof createPersonInput>;

export const savePersonInput = z.strictObject({
  code: personCode(),
  version: seenVersion(),
  changes: changesOf(personFields),
});
export type SavePersonInput = z.output<typeof savePersonInput>;

/** The filter of the list of people, from the address of its page; values that are not valid are ignored. */
export const peopleFilter = z.object({
  q: z.string().transform(normalizeLine).pipe(z.string().max(100)).catch(""),
  college: optionalAddress().catch(null),
  after: personCode().nullable().catch(null),
});
export type PeopleFilter = z.output<typeof peopleFilter>;
