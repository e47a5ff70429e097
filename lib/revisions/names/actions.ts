"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { confirmNaming } from "./commands/confirm-naming.ts";
import { vouchForNames } from "./commands/vouch-for-names.ts";
import { withdrawName } from "./commands/withdraw-name.ts";
import { confirmNamingInput, vouchForNamesInput, withdrawNameInput } from "./schema.ts";

export const withdrawNameAction = saveAction(withdrawNameInput, withdrawName);

export const vouchForNamesAction = saveAction(vouchForNamesInput, vouchForNames);

export const confirmNamingAction = saveAction(confirmNamingInput, confirmNaming);
