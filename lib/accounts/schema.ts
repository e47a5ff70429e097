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

/** Of an address with filters, in which a character may take nine. */
const MAX_PATH_LENGTH = 2_000;

/** A path of an admin page to open next; any other is ignored, so that a link cannot lead to another site. */
export const staffPath = z
  .string()
  .max(MAX_PATH_LENGTH)
  .regex(/^\/(zh|en)\/admin(\/[\w-]+(\.[\w-]+)*)*(\?[\w=&%.:+*-]*)?$/)
  .optional()
  .catch(undefined);

/** The code that names an account in an address. */
export const userCode = () => z.string().regex(/^U[0-9a-f]{10}$/);
