"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { markHeld, takeBackHeld } from "./commands.ts";
import { progressInput } from "./schema.ts";

export const markHeldAction = formAction(progressInput, async (actor, { code, locale }) => {
  await markHeld(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});

export const takeBackHeldAction = formAction(progressInput, async (actor, { code, locale }) => {
  await takeBackHeld(actor, { code });
  redirect(`/${locale}/admin/exchanges/${code}`);
});
