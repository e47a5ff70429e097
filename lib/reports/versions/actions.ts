"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { restoreVersion } from "./commands/restore-version.ts";
import { restoreVersionInput } from "./schema.ts";

/** Changes the working text only. */
export const restoreVersionAction = saveAction(restoreVersionInput, restoreVersion);
