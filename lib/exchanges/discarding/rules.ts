import { after, days } from "@/lib/platform/clock.ts";
import { DAYS_TO_RESTORE } from "../record/rules.ts";
import type { ExchangeStatus } from "../rules.ts";

/** Whether a record can be discarded, as far as its state goes: a draft, or one that was begun after the visit. */
export const isDiscardable = (status: ExchangeStatus): boolean => status === "DRAFT" || status === "HELD";

/** The instant from which on a discarded record can no longer be restored. */
export const restorableUntil = (discardedAt: Date): Date => after(discardedAt, days(DAYS_TO_RESTORE));

/** What was discarded after this instant can be restored now. */
export const discardedSince = (now: Date): Date => after(now, -days(DAYS_TO_RESTORE));
