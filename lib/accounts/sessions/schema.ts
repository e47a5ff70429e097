import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { typedPassword } from "@/lib/platform/password-schema.ts";
import { emailAddress } from "@/lib/platform/text-schema.ts";
import { locale, staffPath } from "../schema.ts";

export const signInInput = z.strictObject({
  email: emailAddress(),
  password: typedPassword(),
  locale,
  next: staffPath,
});
export type SignInInput = z.output<typeof signInInput>;

export const signOutInput = z.strictObject({ locale });

export const endOwnSessionInput = z.strictObject({ session: z.uuid(), locale: pageLanguage() });

export const endOtherSessionsInput = z.strictObject({ locale: pageLanguage() });
