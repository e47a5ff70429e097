"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { type IssuedLink, inviteColleague, issueLink, withdrawLink } from "./commands.ts";
import { inviteColleagueInput, issueLinkInput, withdrawLinkInput } from "./schema.ts";

/** What is shown once: the address to hand on, in the holder's language. */
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
