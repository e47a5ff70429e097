"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { saveProfile } from "./commands/save-profile.ts";
import { saveProfileInput } from "./schema.ts";

export const saveProfileAction = formAction(saveProfileInput, async (actor, input): Promise<null> => {
  await saveProfile(actor, input);
  redirect(`/${input.language}/admin/account?done=saved`);
});
