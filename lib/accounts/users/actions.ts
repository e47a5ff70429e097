"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { endSessionsOf, reactivateUser, renameUser, suspendUser } from "./commands.ts";
import { renameUserInput, userInput } from "./schema.ts";

export const renameUserAction = formAction(renameUserInput, async (actor, input): Promise<null> => {
  await renameUser(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=renamed`);
});

export const suspendUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await suspendUser(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=suspended`);
});

export const reactivateUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await reactivateUser(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=reactivated`);
});

export const endSessionsOfAction = formAction(userInput, async (actor, input): Promise<null> => {
  await endSessionsOf(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=sessionsEnded`);
});
