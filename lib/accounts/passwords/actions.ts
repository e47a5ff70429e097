"use server";

import { redirect } from "next/navigation";
import { formAction, guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { setSessionCookie } from "@/lib/platform/auth.ts";
import { changePassword } from "./commands/change-password.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { changePasswordInput, resetPasswordInput } from "./schema.ts";

export const resetPasswordAction = guestFormAction(resetPasswordInput, async (client, input) => {
  const { sessionId, expiresAt } = await resetPassword(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});

export const changePasswordAction = formAction(changePasswordInput, async (actor, input, session): Promise<null> => {
  await changePassword(actor, input, session);
  redirect(`/${input.locale}/admin/account?done=passwordChanged`);
});
