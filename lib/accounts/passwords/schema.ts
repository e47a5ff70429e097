import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { newPassword, typedPassword } from "@/lib/platform/password-schema.ts";
import { linkToken } from "../invitations/schema.ts";

export const resetPasswordInput = z.strictObject({
  token: linkToken(),
  password: newPassword(),
  locale: pageLanguage(),
});
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

export const changePasswordInput = z.strictObject({
  currentPassword: typedPassword(),
  newPassword: newPassword(),
  locale: pageLanguage(),
});
export type ChangePasswordInput = z.output<typeof changePasswordInput>;
