import { z } from "zod";
import { delegationRef } from "../schema.ts";

export const removeMemberInput = z.strictObject({ ...delegationRef, memberId: z.uuid() });
export type RemoveMemberInput = z.output<typeof removeMemberInput>;

export const restoreMemberInput = removeMemberInput;
