"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { hideUnit } from "./commands/hide-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { showUnit } from "./commands/show-unit.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

export const createUnitAction = formAction(createUnitInput, createUnit);

export const saveUnitAction = saveAction(saveUnitInput, saveUnit);

export const confirmUnitNameAction = formAction(unitInput, confirmUnitName);

export const showUnitAction = formAction(unitInput, showUnit);

export const hideUnitAction = formAction(unitInput, hideUnit);
