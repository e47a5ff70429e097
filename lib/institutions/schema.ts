import { z } from "zod";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { checkbox, emptyAsNull, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { countries } from "@/lib/platform/i18n/countries.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { isNamed } from "./names/rules.ts";
import { address, newAddress, newCode, optionalCode } from "./names/schema.ts";
import { accents } from "./rules.ts";

/** Whether a text is an IANA time zone that the runtime knows, such as "Asia/Shanghai". */
function isTimezone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

const timezone = () => z.string().trim().max(60).refine(isTimezone, { error: "invalid" });

const website = () =>
  optionalLine(500).pipe(z.url({ protocol: /^https?$/, hostname: /\./, error: "not_a_web_address" }).nullable());

const country = () =>
  emptyAsNull.pipe(
    z
      .string()
      .refine((code) => countries.includes(code), { error: "invalid" })
      .nullable(),
  );

/** The fields of the form of an institution. */
export const institutionFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  shortNameZh: optionalLine(60),
  shortNameEn: optionalLine(60),
  cityZh: optionalLine(100),
  cityEn: optionalLine(100),
  provinceZh: optionalLine(100),
  provinceEn: optionalLine(100),
  country: country(),
  timezone: timezone(),
  website: website(),
  registrationNumber: optionalLine(100),
  accent: z.enum(accents),
  group: optionalCode(),
};
export type InstitutionValues = ValuesOf<typeof institutionFields>;

export const createInstitutionInput = z
  .strictObject({
    key: idempotencyKey(),
    locale: pageLanguage(),
    code: newCode(),
    slug: newAddress(),
    anyway: checkbox(),
    ...institutionFields,
  })
  .refine(isNamed, { error: "name_needed", path: ["nameZh"] });
export type CreateInstitutionInput = z.output<typeof createInstitutionInput>;

export const saveInstitutionInput = z.strictObject({
  slug: address(),
  version: seenVersion(),
  changes: changesOf(institutionFields),
});
export type SaveInstitutionInput = z.output<typeof saveInstitutionInput>;

/** The institution that is closed or reopened. */
export const institutionInput = z.strictObject({ slug: address() });
export type InstitutionInput = z.output<typeof institutionInput>;
