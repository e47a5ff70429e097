"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { refreshAfter } from "@/lib/platform/refresh-after.ts";
import { closeBase } from "./commands/close-base.ts";
import { confirmBaseName } from "./commands/confirm-base-name.ts";
import { createBase } from "./commands/create-base.ts";
import { hideBase } from "./commands/hide-base.ts";
import { reopenBase } from "./commands/reopen-base.ts";
import { saveBase } from "./commands/save-base.ts";
import { showBase } from "./commands/show-base.ts";
import { baseInput, createBaseInput, saveBaseInput } from "./schema.ts";

export const createBaseAction = formAction(createBaseInput, async (actor, input) => {
  const { slug } = await createBase(actor, input);
  redirect(`/${input.locale}/admin/bases/${slug}?created=1`);
});

export const saveBaseAction = saveAction(saveBaseInput, saveBase);

export const closeBaseAction = formAction(baseInput, refreshAfter(closeBase));

export const reopenBaseAction = formAction(baseInput, refreshAfter(reopenBase));

export const confirmBaseNameAction = formAction(baseInput, refreshAfter(confirmBaseName));

export const showBaseAction = formAction(baseInput, refreshAfter(showBase));

export const hideBaseAction = formAction(baseInput, refreshAfter(hideBase));
