"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { hideUnit } from "./commands/hide-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { showUnit } from "./commands/show-unit.ts";
import { tagsOfUnit } from "./rules.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

const tagsOf = ({ institution }: { institution: string }): string[] => tagsOfUnit(institution);

export const createUnitAction = formAction(createUnitInput, expireAfter(createUnit, tagsOf));

export const saveUnitAction = saveAction(saveUnitInput, expireAfter(saveUnit, tagsOf));

export const confirmUnitNameAction = formAction(unitInput, expireAfter(confirmUnitName, tagsOf));

export const showUnitAction = formAction(unitInput, expireAfter(showUnit, tagsOf));

export const hideUnitAction = formAction(unitInput, expireAfter(hideUnit, tagsOf));
