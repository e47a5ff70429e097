"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { restoreDraft } from "./commands/restore-draft.ts";
import { restoreVersion } from "./commands/restore-version.ts";
import { restoreDraftInput, restoreVersionInput } from "./schema.ts";

/** Changes the working text only. */
export const restoreVersionAction = saveAction(restoreVersionInput, restoreVersion);

/** Changes the working text only. */
export const restoreDraftAction = saveAction(restoreDraftInput, restoreDraft);
