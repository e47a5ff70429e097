"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { saveMinute } from "./commands/save-minute.ts";
import { saveMinuteInput } from "./schema.ts";

export const saveMinuteAction = saveAction(saveMinuteInput, saveMinute);
