"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { addMinuteItem, saveMinuteItem } from "./commands.ts";
import { openMinute } from "./queries.ts";
import { tagsOfSessions } from "./rules.ts";
import { addMinuteItemInput, openMinuteInput, saveMinuteItemInput } from "./schema.ts";

export const openMinuteAction = saveAction(openMinuteInput, openMinute);

export const addMinuteItemAction = saveAction(addMinuteItemInput, async (actor, input) => {
  const minute = await addMinuteItem(actor, input);
  if (input.isPublicly) expireTags(tagsOfSessions(input.code));
  return minute;
});

// minutes are on no public page: what is saved here expires nothing
export const saveMinuteItemAction = saveAction(saveMinuteItemInput, saveMinuteItem);
