"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { dismissPassage } from "./commands/dismiss-passage.ts";
import { dismissPassageInput } from "./schema.ts";

export const dismissPassageAction = saveAction(dismissPassageInput, dismissPassage);
