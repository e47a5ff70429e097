import { z } from "zod";
import { delegationRef } from "@/lib/exchanges/delegations/schema.ts";
import { exchangeCode } from "@/lib/exchanges/record/schema.ts";
import { SLUG } from "@/lib/platform/address-part.ts";
import { linesOfText } from "@/lib/platform/text-schema.ts";

/** How many characters a reason may have. */
export const MAX_REASON_LENGTH = 500;

/** Whose name readers shall not see any more. */
export const withdrawNameInput = z.strictObject({ code: exchangeCode(), memberId: z.uuid() });

export type WithdrawNameInput = z.output<typeof withdrawNameInput>;

/** The delegation whose names readers shall not see any more. */
export const withdrawAllNamesInput = z.strictObject(delegationRef);

export type WithdrawAllNamesInput = z.output<typeof withdrawAllNamesInput>;

/**
 * The college for whose people somebody vouches, and why they may be named; null: those who are of no college of the
 * exchange.
 */
export const vouchForNamesInput = z.strictObject({
  code: exchangeCode(),
  institution: z.string().regex(SLUG).max(100).nullable(),
  reason: linesOfText(MAX_REASON_LENGTH),
});

export type VouchForNamesInput = z.output<typeof vouchForNamesInput>;

/** The record in which the portal names people of the own college. */
export const confirmNamingInput = z.strictObject({ code: exchangeCode() });

export type ConfirmNamingInput = z.output<typeof confirmNamingInput>;
