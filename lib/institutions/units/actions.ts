"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { confirmUnitName } from "./commands/confirm-unit-name.ts";
import { createUnit } from "./commands/create-unit.ts";
import { saveUnit } from "./commands/save-unit.ts";
import { createUnitInput, saveUnitInput, unitInput } from "./schema.ts";

export const createUnitAction = formAction(createUnitInput, createUnit);

export const saveUnitAction = saveAction(saveUnitInput, saveUnit);

export const confirmUnitNameAction = formAction(unitInput, confirmUnitName);
