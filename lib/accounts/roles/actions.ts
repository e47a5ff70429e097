"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { endRole, giveRole } from "./commands.ts";
import { endRoleInput, giveRoleInput } from "./schema.ts";

export const giveRoleAction = formAction(giveRoleInput, async (actor, { locale, ...input }): Promise<null> => {
  await giveRole(actor, input);
  redirect(`/${locale}/admin/users/${input.code}?done=roleGiven`);
});

export const endRoleAction = formAction(endRoleInput, async (actor, input): Promise<null> => {
  await endRole(actor, input);
  redirect(`/${input.locale}/admin/users/${input.code}?done=roleEnded`);
});
