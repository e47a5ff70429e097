"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { endRole } from "./commands/end-role.ts";
import { endSessionsOfUser } from "./commands/end-sessions-of-user.ts";
import { giveRole } from "./commands/give-role.ts";
import { reactivateUser } from "./commands/reactivate-user.ts";
import { renameUser } from "./commands/rename-user.ts";
import { suspendUser } from "./commands/suspend-user.ts";
import type { DoneToUser } from "./rules.ts";
import { endRoleInput, giveRoleInput, renameUserInput, type UserInput, userInput } from "./schema.ts";

/** Opens the page of the account, which says what was done. */
const showUser = ({ code, locale }: UserInput, done: DoneToUser): never =>
  redirect(`/${locale}/admin/users/${code}?done=${done}`);

export const giveRoleAction = formAction(giveRoleInput, async (actor, { locale, ...input }): Promise<null> => {
  await giveRole(actor, input);
  return showUser({ ...input, locale }, "roleGiven");
});

export const endRoleAction = formAction(endRoleInput, async (actor, input): Promise<null> => {
  await endRole(actor, input);
  return showUser(input, "roleEnded");
});

export const renameUserAction = formAction(renameUserInput, async (actor, input): Promise<null> => {
  await renameUser(actor, input);
  return showUser(input, "renamed");
});

export const suspendUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await suspendUser(actor, input);
  return showUser(input, "suspended");
});

export const reactivateUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await reactivateUser(actor, input);
  return showUser(input, "reactivated");
});

export const endSessionsOfUserAction = formAction(userInput, async (actor, input): Promise<null> => {
  await endSessionsOfUser(actor, input);
  return showUser(input, "sessionsEnded");
});
