import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { checkbox, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { address, isNamed, newAddress, newCode, optionalCode } from "./names/schema.ts";
import { accents } from "./rules.ts";

/** A zone that the calendar of the portal knows, such as "Asia/Shanghai". */
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

/** What is kept of an institution, as its form shows it. */
export const institutionFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  shortNameZh: optionalLine(60),
  shortNameEn: optionalLine(60),
  cityZh: optionalLine(100),
  cityEn: optionalLine(100),
  provinceZh: optionalLine(100),
  provinceEn: optionalLine(100),
  timezone: timezone(),
  website: website(),
  registrationNumber: optionalLine(100),
  accent: z.enum(accents),
  group: optionalCode(),
};
export type InstitutionValues = {
  [Field in keyof typeof institutionFields]: z.output<(typeof institutionFields)[Field]>;
};

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
  changes: z.strictObject({
    nameZh: changeOf(institutionFields.nameZh),
    nameEn: changeOf(institutionFields.nameEn),
    shortNameZh: changeOf(institutionFields.shortNameZh),
    shortNameEn: changeOf(institutionFields.shortNameEn),
    cityZh: changeOf(institutionFields.cityZh),
    cityEn: changeOf(institutionFields.cityEn),
    provinceZh: changeOf(institutionFields.provinceZh),
    provinceEn: changeOf(institutionFields.provinceEn),
    timezone: changeOf(institutionFields.timezone),
    website: changeOf(institutionFields.website),
    registrationNumber: changeOf(institutionFields.registrationNumber),
    accent: changeOf(institutionFields.accent),
    group: changeOf(institutionFields.group),
  }),
});
export type SaveInstitutionInput = z.output<typeof saveInstitutionInput>;

/** Which institution, to close or reopen it. */
export const institutionInput = z.strictObject({ slug: address() });
export type InstitutionInput = z.output<typeof institutionInput>;
