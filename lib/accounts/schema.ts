import { z } from "zod";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { newPassword, typedPassword } from "@/lib/platform/password-schema.ts";
import { emailAddress, lineOfText } from "@/lib/platform/text.ts";

const locale = z.string().refine(isLocale, { error: "invalid" });

/** A path inside the staff pages to go on to; anything else is forgotten, so that a link cannot lead elsewhere. */
const staffPath = z
  .string()
  .max(500)
  .regex(/^\/(zh|en)\/admin(\/[\w-]+(\.[\w-]+)*)*(\?[\w=&%.:-]*)?$/)
  .optional()
  .catch(undefined);

export const signInInput = z.strictObject({
  email: emailAddress(),
  password: typedPassword(),
  locale,
  next: staffPath,
});
export type SignInInput = z.output<typeof signInInput>;

export const signOutInput = z.strictObject({ locale });

export const claimPortalInput = z.strictObject({
  token: z.string().min(20).max(100),
  name: lineOfText(100),
  email: emailAddress(),
  password: newPassword(),
  locale,
});
export type ClaimPortalInput = z.output<typeof claimPortalInput>;
