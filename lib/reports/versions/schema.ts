import { z } from "zod";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { translationInput } from "../schema.ts";

/** Bringing a version back; `seen` is the version of the text in the making that was looked at. */
export const restoreVersionInput = z.strictObject({
  ...translationInput.shape,
  number: z.int().min(1).max(1_000_000),
  seen: seenVersion(),
});

export type RestoreVersionInput = z.output<typeof restoreVersionInput>;

/** The version that the address of the history names; null where it names none. */
export const chosenVersion = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional()
  .transform((number) => number ?? null);
