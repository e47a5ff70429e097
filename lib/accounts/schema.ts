import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { isLocale } from "@/lib/platform/i18n/locales.ts";
import { newPassword, typedPassword } from "@/lib/platform/password-schema.ts";
import { emailAddress, lineOfText } from "@/lib/platform/text-schema.ts";
import { versionField } from "./users/schema.ts";

export const locale = z.string().refine(isLocale, { error: "invalid" });

export const claimPortalInput = z.strictObject({
  token: z.string().min(20).max(100),
  name: lineOfText(100),
  email: emailAddress(),
  password: newPassword(),
  locale,
});
export type ClaimPortalInput = z.output<typeof claimPortalInput>;

export const saveProfileInput = z.strictObject({
  version: versionField(),
  name: lineOfText(100),
  /** of the account; the next page is in it */
  language: pageLanguage(),
});
export type SaveProfileInput = z.output<typeof saveProfileInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: typedPassword(),
  newPassword: newPassword(),
  locale: pageLanguage(),
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
