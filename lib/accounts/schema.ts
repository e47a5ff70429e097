import { z } from "zod";
import { pageLanguage, versionField } from "@/lib/platform/form-schema.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { lineOfText } from "@/lib/platform/text-schema.ts";

export const locale = z.string().refine(isLocale, { error: "invalid" });

export const saveProfileInput = z.strictObject({
  version: versionField(),
  name: lineOfText(100),
  /** of the account; the next page is in it */
  language: pageLanguage(),
});
export type SaveProfileInput = z.output<typeof saveProfileInput>;

/** The code that names an account in an address. */
export const userCode = () => z.string().regex(/^U[0-9a-f]{10}$/);
