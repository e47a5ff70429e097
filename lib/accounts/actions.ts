"use server";

import { redirect } from "next/navigation";
import { formAction, guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { forgetSession, keepSession } from "@/lib/platform/auth.ts";
import { claimPortal, signIn, signOut } from "./commands.ts";
import { claimPortalInput, signInInput, signOutInput } from "./schema.ts";

export const signInAction = guestFormAction(signInInput, async (client, input) => {
  const { sessionId, expiresAt } = await signIn(guest, input, client);
  await keepSession(sessionId, expiresAt);
  redirect(input.next ?? `/${input.locale}/admin`);
});

export const claimPortalAction = guestFormAction(claimPortalInput, async (client, input) => {
  const { sessionId, expiresAt } = await claimPortal(guest, input, client);
  await keepSession(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});

export const signOutAction = formAction(signOutInput, async (actor, { locale }, { sessionId }) => {
  await signOut(actor, { sessionId });
  await forgetSession();
  redirect(`/${locale}/sign-in?signedOut=1`);
});
