"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { endRole } from "./commands/end-role.ts";
import { endSessionsOfUser } from "./commands/end-sessions-of-user.ts";
import { giveRole } from "./commands/give-role.ts";
import { reactivateUser } from "./commands/reactivate-user.ts";
import { renameUser } from "./commands/rename-user.ts";
import { suspendUser } from "./commands/suspend-user.ts";
import { endRoleInput, giveRoleInput, renameUserInput, userInput } from "./schema.ts";

export const giveRoleAction = formAction(giveRoleInput, async (actor, { locale, ...input }): Promise<null> => {
  await giveRole(actor, input);
  redirect(`/${locale}/admin/users/${input.code}?done=roleGiven`);
});

export const endRoleAction = formAction(endRoleInput, async (actor, input): Promise<null> => {
  await endRole(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=roleEnded`);
});

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

export const endSessionsOfUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await endSessionsOfUser(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=sessionsEnded`);
});
