"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { refreshAfter } from "@/lib/platform/refresh-after.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { hideUnit } from "./commands/hide-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { showUnit } from "./commands/show-unit.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

export const createUnitAction = formAction(createUnitInput, refreshAfter(createUnit));

export const saveUnitAction = saveAction(saveUnitInput, saveUnit);

export const confirmUnitNameAction = formAction(unitInput, refreshAfter(confirmUnitName));

export const showUnitAction = formAction(unitInput, refreshAfter(showUnit));

export const hideUnitAction = formAction(unitInput, refreshAfter(hideUnit));
