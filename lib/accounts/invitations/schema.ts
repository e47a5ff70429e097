import { z } from "zod";
import { optionalAddress } from "@/lib/institutions/names/schema.ts";
import { checkbox, idempotencyKey, pageLanguage } from "@/lib/platform/form-schema.ts";
import { newPassword } from "@/lib/platform/password-schema.ts";
import { truncated } from "@/lib/platform/text-rules.ts";
import { emailAddress, lineOfText, optionalLine } from "@/lib/platform/text-schema.ts";
import { isGroupRole, rolesToGive } from "../rules.ts";
import { locale, userCode } from "../schema.ts";

/** The secret token in the address of a link. */
export const linkToken = () => z.string().regex(/^[\w-]{20,100}$/);

export const acceptInvitationInput = z.strictObject({
  token: linkToken(),
  name: lineOfText(100),
  password: newPassword(),
  /** of the page; it becomes the language of the account */
  locale: pageLanguage(),
});
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;

const MAX_NAME_LENGTH = 100;

/** One box for each role that is given: of several fields with one name, a form would send the last only. */
const boxes = {
  VIEWER: checkbox(),
  RECORDER: checkbox(),
  EDITOR: checkbox(),
  INSTITUTION_ADMIN: checkbox(),
  GROUP_ADMIN: checkbox(),
  AUDITOR: checkbox(),
};

export const inviteColleagueInput = z
  .strictObject({
    key: idempotencyKey(),
    locale: pageLanguage(),
    name: optionalLine(MAX_NAME_LENGTH),
    email: emailAddress(),
    /** slug of the college; empty: an account of the group */
    institution: optionalAddress(),
    /** of the account */
    language: pageLanguage(),
    ...boxes,
  })
  .transform(({ key, locale, name, email, institution, language, ...ticks }) => ({
    key,
    locale,
    name: name ?? truncated(email, MAX_NAME_LENGTH),
    email,
    institution,
    language,
    roles: rolesToGive.filter((role) => ticks[role]),
  }))
  .refine((input) => input.roles.length > 0, { error: "required", path: ["roles"] })
  // an account of the group belongs to no college, and so has no role at one
  .refine((input) => input.institution !== null || input.roles.every(isGroupRole), {
    error: "invalid",
    path: ["roles"],
  });
export type InviteColleagueInput = z.output<typeof inviteColleagueInput>;

export const issueLinkInput = z.strictObject({ key: idempotencyKey(), code: userCode() });
export type IssueLinkInput = z.output<typeof issueLinkInput>;

/** The account whose link is withdrawn, and the language of the page that follows. */
export const withdrawLinkInput = z.strictObject({ code: userCode(), locale: pageLanguage() });

export const claimPortalInput = z.strictObject({
  token: z.string().min(20).max(100),
  name: lineOfText(100),
  email: emailAddress(),
  password: newPassword(),
  locale,
});
export type ClaimPortalInput = z.output<typeof claimPortalInput>;
