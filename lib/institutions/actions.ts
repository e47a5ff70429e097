"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { refreshAfter } from "@/lib/platform/refresh-after.ts";
import { closeInstitution } from "./commands/close-institution.ts";
import { createInstitution } from "./commands/create-institution.ts";
import { hideInstitution } from "./commands/hide-institution.ts";
import { reopenInstitution } from "./commands/reopen-institution.ts";
import { saveInstitution } from "./commands/save-institution.ts";
import { showInstitution } from "./commands/show-institution.ts";
import { createInstitutionInput, institutionInput, saveInstitutionInput } from "./schema.ts";

export const createInstitutionAction = formAction(createInstitutionInput, async (actor, input) => {
  const { slug } = await createInstitution(actor, input);
  redirect(`/${input.locale}/admin/institutions/${slug}?created=1`);
});

export const saveInstitutionAction = saveAction(saveInstitutionInput, saveInstitution);

export const closeInstitutionAction = formAction(institutionInput, refreshAfter(closeInstitution));

export const reopenInstitutionAction = formAction(institutionInput, refreshAfter(reopenInstitution));

export const showInstitutionAction = formAction(institutionInput, refreshAfter(showInstitution));

export const hideInstitutionAction = formAction(institutionInput, refreshAfter(hideInstitution));
