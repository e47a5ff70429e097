"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { closeInstitution } from "./commands/close-institution.ts";
import { createInstitution } from "./commands/create-institution.ts";
import { hideInstitution } from "./commands/hide-institution.ts";
import { reopenInstitution } from "./commands/reopen-institution.ts";
import { saveInstitution } from "./commands/save-institution.ts";
import { showInstitution } from "./commands/show-institution.ts";
import { INSTITUTIONS_TAG, institutionTag } from "./rules.ts";
import { createInstitutionInput, type InstitutionInput, institutionInput, saveInstitutionInput } from "./schema.ts";

const tagsOf = ({ slug }: InstitutionInput): string[] => [INSTITUTIONS_TAG, institutionTag(slug)];

export const createInstitutionAction = formAction(createInstitutionInput, async (actor, input) => {
  const { slug } = await createInstitution(actor, input);
  expireTags(tagsOf({ slug }));
  redirect(`/${input.locale}/admin/institutions/${slug}?created=1`);
});

export const saveInstitutionAction = saveAction(saveInstitutionInput, expireAfter(saveInstitution, tagsOf));

export const closeInstitutionAction = formAction(institutionInput, expireAfter(closeInstitution, tagsOf));

export const reopenInstitutionAction = formAction(institutionInput, expireAfter(reopenInstitution, tagsOf));

export const showInstitutionAction = formAction(institutionInput, expireAfter(showInstitution, tagsOf));

export const hideInstitutionAction = formAction(institutionInput, expireAfter(hideInstitution, tagsOf));
