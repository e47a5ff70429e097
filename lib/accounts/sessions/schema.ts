import { z } from "zod";
import { pageLanguage } from "@/lib/platform/form-schema.ts";
import { typedPassword } from "@/lib/platform/password-schema.ts";
import { emailAddress } from "@/lib/platform/text-schema.ts";
import { locale } from "../schema.ts";

/** Of an address with filters, in which a character may take nine. */
const MAX_PATH_LENGTH = 2_000;

/** A path of an admin page to open next; any other is ignored, so that a link cannot lead to another site. */
const staffPath = z
  .string()
  .max(MAX_PATH_LENGTH)
  .regex(/^\/(zh|en)\/admin(\/[\w-]+(\.[\w-]+)*)*(\?[\w=&%.:+*-]*)?$/)
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

export const endOwnSessionInput = z.strictObject({ session: z.uuid(), locale: pageLanguage() });

export const endOtherSessionsInput = z.strictObject({ locale: pageLanguage() });
