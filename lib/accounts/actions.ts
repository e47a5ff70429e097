"use server";

import { redirect } from "next/navigation";
import { formAction, guestFormAction } from "@/lib/platform/action.ts";
import { guest } from "@/lib/platform/actor.ts";
import { setSessionCookie } from "@/lib/platform/auth.ts";
import { changePassword } from "./commands/change-password.ts";
import { claimPortal } from "./commands/claim-portal.ts";
import { saveProfile } from "./commands/save-profile.ts";
import { changePasswordInput, claimPortalInput, saveProfileInput } from "./schema.ts";

export const claimPortalAction = guestFormAction(claimPortalInput, async (client, input) => {
  const { sessionId, expiresAt } = await claimPortal(guest, input, client);
  await setSessionCookie(sessionId, expiresAt);
  redirect(`/${input.locale}/admin`);
});

export const saveProfileAction = formAction(saveProfileInput, async (actor, input): Promise<null> => {
  await saveProfile(actor, input);
  redirect(`/${input.language}/admin/account?done=saved`);
});

export const changePasswordAction = formAction(changePasswordInput, async (actor, input, session): Promise<null> => {
  await changePassword(actor, input, session);
  redirect(`/${input.locale}/admin/account?done=passwordChanged`);
});
