"use server";

import { redirect } from "next/navigation";
import { formAction, guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { clearSessionCookie, setSessionCookie } from "@/lib/platform/auth.ts";
import { endOtherSessions } from "./commands/end-other-sessions.ts";
import { endOwnSession } from "./commands/end-own-session.ts";
import { signIn } from "./commands/sign-in.ts";
import { signOut } from "./commands/sign-out.ts";
import { endOtherSessionsInput, endOwnSessionInput, signInInput, signOutInput } from "./schema.ts";

export const signInAction = guestFormAction(signInInput, async (client, input) => {
  const { sessionId, expiresAt } = await signIn(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(input.next ?? `/${input.locale}/admin`);
});

export const signOutAction = formAction(signOutInput, async (actor, { locale }, { sessionId }) => {
  await signOut(actor, { sessionId });
  await clearSessionCookie();
  redirect(`/${locale}/sign-in?signedOut=1`);
});

export const endOwnSessionAction = formAction(endOwnSessionInput, async (actor, input): Promise<null> => {
  await endOwnSession(actor, input);
  redirect(`/${input.locale}/admin/account?done=sessionEnded`);
});

export const endOtherSessionsAction = formAction(
  endOtherSessionsInput,
  async (actor, { locale }, session): Promise<null> => {
    await endOtherSessions(actor, session);
    redirect(`/${locale}/admin/account?done=sessionsEnded`);
  },
);
