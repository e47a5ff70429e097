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

/** The draft that is restored, by the version that the text had then. */
export const restoreDraftInput = z.strictObject({
  ...translationInput.shape,
  draft: seenVersion(),
  seen: seenVersion(),
});

export type RestoreDraftInput = z.output<typeof restoreDraftInput>;

/** Which version or draft the address of the history names; null where it names none. */
const chosenNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .optional()
  .transform((number) => number ?? null);

export const chosenInHistory = z.object({ version: chosenNumber, draft: chosenNumber });
