"use server";

import { redirect } from "next/navigation";
import { formAction } from "@/lib/platform/action.ts";
import { refreshAfter } from "@/lib/platform/refresh-after.ts";
import { changeView } from "./commands/change-view.ts";
import { removeView } from "./commands/remove-view.ts";
import { saveView } from "./commands/save-view.ts";
import { PLACE_OF_LIST } from "./rules.ts";
import { changeViewInput, removeViewInput, saveViewInput, viewQuery } from "./schema.ts";

/** Leads to the list as the view shows it. */
export const saveViewAction = formAction(saveViewInput, async (actor, { locale, ...input }) => {
  await saveView(actor, input);
  redirect(`/${locale}/admin/${PLACE_OF_LIST[input.list]}${viewQuery(input.filter)}`);
});

export const changeViewAction = formAction(changeViewInput, refreshAfter(changeView));

/** Leads to the whole list. */
export const removeViewAction = formAction(removeViewInput, async (actor, { id, locale }) => {
  const { list } = await removeView(actor, { id });
  redirect(`/${locale}/admin/${PLACE_OF_LIST[list]}`);
});
