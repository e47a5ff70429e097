"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { saveBasics } from "./commands/save-basics.ts";
import { saveBasicsInput } from "./schema.ts";

export const saveBasicsAction = saveAction(saveBasicsInput, saveBasics);
