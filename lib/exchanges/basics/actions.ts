"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireAfter } from "@/lib/platform/expire-after.ts";
import { tagsOfRecord } from "../record/rules.ts";
import { saveBasics } from "./commands/save-basics.ts";
import { saveBasicsInput } from "./schema.ts";

export const saveBasicsAction = saveAction(saveBasicsInput, expireAfter(saveBasics, tagsOfRecord));
