import { z } from "zod";
import { seenVersion } from "@/lib/platform/change-schema.ts";
import { translationInput } from "../schema.ts";

/** Saying which language was written first. */
export const chooseSourceInput = translationInput;

/** Saying that a translation follows its source; the version is that of the source that was looked at. */
export const confirmTranslationInput = z.strictObject({ ...translationInput.shape, sourceVersion: seenVersion() });

export type ConfirmTranslationInput = z.output<typeof confirmTranslationInput>;
