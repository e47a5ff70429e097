"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { changePassword, endOtherSessions, endOwnSession, saveProfile } from "./commands.ts";
import { changePasswordInput, endOtherSessionsInput, endOwnSessionInput, saveProfileInput } from "./schema.ts";

export const saveProfileAction = formAction(saveProfileInput, async (actor, input): Promise<null> => {
  await saveProfile(actor, input);
  redirect(`/${input.language}/admin/account?done=saved`);
});

export const changePasswordAction = formAction(changePasswordInput, async (actor, input, session): Promise<null> => {
  await changePassword(actor, input, session);
  redirect(`/${input.locale}/admin/account?done=passwordChanged`);
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
