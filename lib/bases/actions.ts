"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { closeBase } from "./commands/close-base.ts";
import { confirmBaseName } from "./commands/confirm-base-name.ts";
import { createBase } from "./commands/create-base.ts";
import { reopenBase } from "./commands/reopen-base.ts";
import { saveBase } from "./commands/save-base.ts";
import { tagsOfBase } from "./rules.ts";
import { baseInput, createBaseInput, saveBaseInput } from "./schema.ts";

export const createBaseAction = formAction(createBaseInput, async (actor, input) => {
  const { slug } = await createBase(actor, input);
  expireTags(tagsOfBase(slug));
  redirect(`/${input.locale}/admin/bases/${slug}?created=1`);
});

export const saveBaseAction = saveAction(saveBaseInput, async (actor, input) => {
  const saved = await saveBase(actor, input);
  expireTags(tagsOfBase(input.slug));
  return saved;
});

export const closeBaseAction = formAction(baseInput, async (actor, input) => {
  const closed = await closeBase(actor, input);
  expireTags(tagsOfBase(input.slug));
  return closed;
});

export const reopenBaseAction = formAction(baseInput, async (actor, input) => {
  const opened = await reopenBase(actor, input);
  expireTags(tagsOfBase(input.slug));
  return opened;
});

export const confirmBaseNameAction = formAction(baseInput, async (actor, input) => {
  const confirmed = await confirmBaseName(actor, input);
  expireTags(tagsOfBase(input.slug));
  return confirmed;
});
