"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { confirmNaming } from "./commands/confirm-naming.ts";
import { vouchForNames } from "./commands/vouch-for-names.ts";
import { withdrawAllNames } from "./commands/withdraw-all-names.ts";
import { withdrawName } from "./commands/withdraw-name.ts";
import { confirmNamingInput, vouchForNamesInput, withdrawAllNamesInput, withdrawNameInput } from "./schema.ts";

export const withdrawNameAction = saveAction(withdrawNameInput, withdrawName);

export const withdrawAllNamesAction = saveAction(withdrawAllNamesInput, withdrawAllNames);

export const vouchForNamesAction = saveAction(vouchForNamesInput, vouchForNames);

export const confirmNamingAction = saveAction(confirmNamingInput, confirmNaming);
