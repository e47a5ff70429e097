"use server";

import { formAction, saveAction } from "@/lib/platform/action.ts";
import { refreshAfter } from "@/lib/platform/refresh-after.ts";
import { createRelation } from "./commands/create-relation.ts";
import { removeRelation } from "./commands/remove-relation.ts";
import { saveRelation } from "./commands/save-relation.ts";
import { createRelationInput, relationInput, saveRelationInput } from "./schema.ts";

export const createRelationAction = formAction(createRelationInput, refreshAfter(createRelation));

export const saveRelationAction = saveAction(saveRelationInput, saveRelation);

export const removeRelationAction = formAction(relationInput, refreshAfter(removeRelation));
