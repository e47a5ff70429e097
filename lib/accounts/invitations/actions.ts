"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction, guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { setSessionCookie } from "@/lib/platform/auth.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { acceptInvitation } from "./commands/accept-invitation.ts";
import { claimPortal } from "./commands/claim-portal.ts";
import { inviteColleague } from "./commands/invite-colleague.ts";
import { issueLink } from "./commands/issue-link.ts";
import type { IssuedLink } from "./commands/make-link.ts";
import { withdrawLink } from "./commands/withdraw-link.ts";
import {
  acceptInvitationInput,
  claimPortalInput,
  inviteColleagueInput,
  issueLinkInput,
  withdrawLinkInput,
} from "./schema.ts";

export const acceptInvitationAction = guestFormAction(acceptInvitationInput, async (client, input) => {
  const { sessionId, expiresAt } = await acceptInvitation(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});

/** The address to hand on, in the language of the account; it is shown once. */
const shown = ({ code, kind, token, locale }: IssuedLink) => ({
  code,
  kind,
  link: token && `${canonicalOrigin()}/${locale}/invitation/${token}`,
});

export const inviteColleagueAction = formAction(inviteColleagueInput, async (actor, input) =>
  shown(await inviteColleague(actor, input)),
);

export const issueLinkAction = formAction(issueLinkInput, async (actor, input) => {
  const issued = await issueLink(actor, input);
  refresh();
  return shown(issued);
});

export const withdrawLinkAction = formAction(withdrawLinkInput, async (actor, input): Promise<null> => {
  await withdrawLink(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=linkWithdrawn`);
});

export const claimPortalAction = guestFormAction(claimPortalInput, async (client, input) => {
  const { sessionId, expiresAt } = await claimPortal(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});
