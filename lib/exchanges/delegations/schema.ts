import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { recordRef } from "../record/schema.ts";

const MOST_PEOPLE = 10_000;

/** Which delegation of which record, and whether readers are meant to see the change. */
export const delegationRef = { ...recordRef, delegationId: z.uuid() };

export type DelegationRef = { code: string; isPublicly: boolean; delegationId: string };

/** How many people came; null where it is not stated. */
export const headcount = () =>
  z
    .int({ error: "not_a_number" })
    .min(0, { error: "not_a_number" })
    .max(MOST_PEOPLE, { error: "not_a_number" })
    .nullable();

export const saveHeadcountInput = z.strictObject({
  ...delegationRef,
  version: seenVersion(),
  changes: z.strictObject({ headcount: changeOf(headcount()) }),
});
export type SaveHeadcountInput = z.output<typeof saveHeadcountInput>;

export type HeadcountValues = { headcount: number | null };

export const takeOverDelegationInput = z.strictObject(delegationRef);
