"use server";

import { redirect } from "next/navigation";
import { formAction, saveAction } from "@/lib/platform/action.ts";
import { createPerson } from "./commands/create-person.ts";
import { savePerson } from "./commands/save-person.ts";
import { createPersonInput, savePersonInput } from "./schema.ts";

export const createPersonAction = formAction(createPersonInput, async (actor, input) => {
  const { code } = await createPerson(actor, input);
  redirect(`/${input.locale}/admin/people/${code}?created=1`);
});

export const savePersonAction = saveAction(savePersonInput, savePerson);
