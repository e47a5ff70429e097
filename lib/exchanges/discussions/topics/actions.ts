"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { addTopic, removeTopic } from "./commands.ts";
import { addTopicInput, removeTopicInput } from "./schema.ts";

export const addTopicAction = saveAction(addTopicInput, async (actor, input) => {
  const added = await addTopic(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return added;
});

export const removeTopicAction = saveAction(removeTopicInput, async (actor, input) => {
  const left = await removeTopic(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});
