"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { closeInstitution } from "./commands/close-institution.ts";
import { createInstitution } from "./commands/create-institution.ts";
import { reopenInstitution } from "./commands/reopen-institution.ts";
import { saveInstitution } from "./commands/save-institution.ts";
import { INSTITUTIONS_TAG, institutionTag } from "./rules.ts";
import { createInstitutionInput, institutionInput, saveInstitutionInput } from "./schema.ts";

export const createInstitutionAction = formAction(createInstitutionInput, async (actor, input) => {
  const { slug } = await createInstitution(actor, input);
  expireTags([INSTITUTIONS_TAG, institutionTag(slug)]);
  redirect(`/${input.locale}/admin/institutions/${slug}?created=1`);
});

export const saveInstitutionAction = saveAction(saveInstitutionInput, async (actor, input) => {
  const saved = await saveInstitution(actor, input);
  expireTags([INSTITUTIONS_TAG, institutionTag(input.slug)]);
  return saved;
});

export const closeInstitutionAction = formAction(institutionInput, async (actor, input) => {
  const closed = await closeInstitution(actor, input);
  expireTags([INSTITUTIONS_TAG, institutionTag(input.slug)]);
  return closed;
});

export const reopenInstitutionAction = formAction(institutionInput, async (actor, input) => {
  const opened = await reopenInstitution(actor, input);
  expireTags([INSTITUTIONS_TAG, institutionTag(input.slug)]);
  return opened;
});
