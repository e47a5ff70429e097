"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { savePreferences } from "./commands/save-preferences.ts";
import { choosePreferencesInput, savePreferencesInput } from "./schema.ts";

export const savePreferencesAction = saveAction(savePreferencesInput, savePreferences);

export const choosePreferencesAction = formAction(
  choosePreferencesInput,
  async (actor, { locale, next, ...chosen }): Promise<null> => {
    await savePreferences(actor, chosen);
    redirect(next ?? `/${locale}/admin/account?done=saved`);
  },
);
