"use server";

import { redirect } from "next/navigation";
import { guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { setSessionCookie } from "@/lib/platform/auth.ts";
import { resetPassword } from "./commands/reset-password.ts";
import { resetPasswordInput } from "./schema.ts";

export const resetPasswordAction = guestFormAction(resetPasswordInput, async (client, input) => {
  const { sessionId, expiresAt } = await resetPassword(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});
