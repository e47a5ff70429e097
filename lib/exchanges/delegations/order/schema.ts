import { z } from "zod";
import { delegationRef } from "../schema.ts";

export const moveMemberInput = z.strictObject({
  ...delegationRef,
  memberId: z.uuid(),
  /** the member before whom this one is to stand; null: last */
  before: z.uuid().nullable(),
});
export type MoveMemberInput = z.output<typeof moveMemberInput>;
