import { z } from "zod";
import { pageLanguage } from "@/lib/institutions/naming/schema.ts";
import { newPassword } from "@/lib/platform/password-schema.ts";
import { lineOfText } from "@/lib/platform/text.ts";

/** The secret of a link, as its address carries it. */
export const linkToken = () => z.string().regex(/^[\w-]{20,100}$/);

export const acceptInvitationInput = z.strictObject({
  token: linkToken(),
  name: lineOfText(100),
  password: newPassword(),
  /** of the page: from then on the portal speaks this language to the person */
  locale: pageLanguage(),
});
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

export const resetPasswordInput = z.strictObject({
  token: linkToken(),
  password: newPassword(),
  locale: pageLanguage(),
});
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;
