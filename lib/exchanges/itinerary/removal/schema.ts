import { z } from "zod";
import { recordRef } from "../../record/schema.ts";

export const removeItemInput = z.strictObject({ ...recordRef, itemId: z.uuid() });
export type RemoveItemInput = z.output<typeof removeItemInput>;
