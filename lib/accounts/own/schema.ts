import { z } from "zod";
import { pageLanguage } from "@/lib/institutions/naming/schema.ts";
import { newPassword, typedPassword } from "@/lib/platform/password-schema.ts";
import { lineOfText } from "@/lib/platform/text.ts";
import { versionField } from "../users/schema.ts";

export const saveProfileInput = z.strictObject({
  version: versionField(),
  name: lineOfText(100),
  /** in which the portal speaks to the person; the page goes on in it */
  language: pageLanguage(),
});
export type SaveProfileInput = z.output<typeof saveProfileInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: typedPassword(),
  newPassword: newPassword(),
  locale: pageLanguage(),
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const endOwnSessionInput = z.strictObject({ session: z.uuid(), locale: pageLanguage() });

export const endOtherSessionsInput = z.strictObject({ locale: pageLanguage() });
