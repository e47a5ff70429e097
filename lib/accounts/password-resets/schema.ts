import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { newPassword } from "@/lib/platform/password-schema.ts";
import { linkToken } from "../invitations/schema.ts";

export const resetPasswordInput = z.strictObject({
  token: linkToken(),
  password: newPassword(),
  locale: pageLanguage(),
});
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;
