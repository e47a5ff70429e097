"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { tagsOfUnit } from "./rules.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

const tagsOf = ({ institution }: { institution: string }): string[] => tagsOfUnit(institution);

export const createUnitAction = formAction(createUnitInput, expireAfter(createUnit, tagsOf));

export const saveUnitAction = saveAction(saveUnitInput, expireAfter(saveUnit, tagsOf));

export const confirmUnitNameAction = formAction(unitInput, expireAfter(confirmUnitName, tagsOf));
