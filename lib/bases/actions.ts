"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { closeBase } from "./commands/close-base.ts";
import { confirmBaseName } from "./commands/confirm-base-name.ts";
import { createBase } from "./commands/create-base.ts";
import { hideBase } from "./commands/hide-base.ts";
import { reopenBase } from "./commands/reopen-base.ts";
import { saveBase } from "./commands/save-base.ts";
import { showBase } from "./commands/show-base.ts";
import { tagsOfBase } from "./rules.ts";
import { type BaseInput, baseInput, createBaseInput, saveBaseInput } from "./schema.ts";

const tagsOf = ({ slug }: BaseInput): string[] => tagsOfBase(slug);

export const createBaseAction = formAction(createBaseInput, async (actor, input) => {
  const { slug } = await createBase(actor, input);
  expireTags(tagsOfBase(slug));
  redirect(`/${input.locale}/admin/bases/${slug}?created=1`);
});

export const saveBaseAction = saveAction(saveBaseInput, expireAfter(saveBase, tagsOf));

export const closeBaseAction = formAction(baseInput, expireAfter(closeBase, tagsOf));

export const reopenBaseAction = formAction(baseInput, expireAfter(reopenBase, tagsOf));

export const confirmBaseNameAction = formAction(baseInput, expireAfter(confirmBaseName, tagsOf));

export const showBaseAction = formAction(baseInput, expireAfter(showBase, tagsOf));

export const hideBaseAction = formAction(baseInput, expireAfter(hideBase, tagsOf));
