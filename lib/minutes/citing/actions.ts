"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { listCitedWords } from "./queries.ts";
import { findWordsInput } from "./schema.ts";

export const findWordsAction = saveAction(findWordsInput, listCitedWords);
