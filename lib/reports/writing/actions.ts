"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { saveText } from "./commands.ts";
import { saveTextInput } from "./schema.ts";

/** Saves by itself; readers see nothing of it, so no tag expires. */
export const saveTextAction = saveAction(saveTextInput, saveText);
