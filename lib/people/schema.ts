import { z } from "zod";
import { isNamed, optionalAddress } from "@/lib/institutions/names/schema.ts";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { appointmentForm, areDaysOfTitleInOrder, isTitled } from "./appointments/schema.ts";

/** What names a person in addresses. */
export const personCode = () => z.string().regex(/^P[0-9a-f]{10}$/);

/** What is kept of a person, as the form shows it. */
export const personFields = {
  nameZh: optionalLine(100),
  nameEn: optionalLine(100),
  sortKey: optionalLine(200),
};
export type PersonValues = { nameZh: string | null; nameEn: string | null; sortKey: string | null };

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
  .refine(areDaysOfTitleInOrder, { error: "days_out_of_order", path: ["validTo"] });
export type CreatePersonInput = z.output<typeof createPersonInput>;

export const savePersonInput = z.strictObject({
  code: personCode(),
  version: seenVersion(),
  changes: z.strictObject({
    nameZh: changeOf(personFields.nameZh),
    nameEn: changeOf(personFields.nameEn),
    sortKey: changeOf(personFields.sortKey),
  }),
});
export type SavePersonInput = z.output<typeof savePersonInput>;

/** How the list of people is narrowed by its address; what cannot be is left out. */
export const peopleFilter = z.object({
  q: z.string().trim().max(100).catch(""),
  college: optionalAddress().catch(null),
  after: personCode().nullable().catch(null),
});
export type PeopleFilter = z.output<typeof peopleFilter>;
