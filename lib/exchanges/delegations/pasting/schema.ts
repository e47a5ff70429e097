import { z } from "zod";
import { onceKey } from "../../record/schema.ts";
import { isNamedOrTitled, typedMember } from "../adding/schema.ts";
import { MOST_MEMBERS } from "../rules.ts";
import { delegationRef } from "../schema.ts";

/** One row of a pasted list, after its columns were told apart. */
export const pastedRow = z
  .strictObject(typedMember)
  .refine(isNamedOrTitled, { error: "name_needed", path: ["nameZh"] });

export const pasteMembersInput = z.strictObject({
  ...delegationRef,
  key: onceKey(),
  rows: z.array(pastedRow).min(1).max(MOST_MEMBERS),
});
export type PasteMembersInput = z.output<typeof pasteMembersInput>;

/** The paste to take back is named by the key that it was sent with. */
export const undoPasteInput = z.strictObject({ ...delegationRef, key: onceKey() });
export type UndoPasteInput = z.output<typeof undoPasteInput>;
