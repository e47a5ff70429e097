"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { showRecord } from "./commands/show-record.ts";
import { showRecordInput } from "./schema.ts";

export const showRecordAction = saveAction(showRecordInput, showRecord);
