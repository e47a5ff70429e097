import { z } from "zod";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { translationInput } from "../schema.ts";

/** The version that is restored; `seen` is the version of the working text that was seen. */
export const restoreVersionInput = z.strictObject({
  ...translationInput.shape,
  number: z.int().min(1).max(1_000_000),
  seen: seenVersion(),
});

export type RestoreVersionInput = z.output<typeof restoreVersionInput>;

/** The number of a version in the address of the history; null where there is none. */
export const chosenVersion = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .transform(Number)
  .optional()
  .transform((number) => number ?? null);
