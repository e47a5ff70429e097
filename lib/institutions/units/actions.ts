"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { tagsOfUnit } from "./rules.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

export const createUnitAction = formAction(createUnitInput, async (actor, input) => {
  const created = await createUnit(actor, input);
  expireTags(tagsOfUnit(input.institution));
  return created;
});

export const saveUnitAction = saveAction(saveUnitInput, async (actor, input) => {
  const saved = await saveUnit(actor, input);
  expireTags(tagsOfUnit(input.institution));
  return saved;
});

export const confirmUnitNameAction = formAction(unitInput, async (actor, input) => {
  const confirmed = await confirmUnitName(actor, input);
  expireTags(tagsOfUnit(input.institution));
  return confirmed;
});
