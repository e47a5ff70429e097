import { creatingPartyOf, type ExchangeParties, mayEditDelegation } from "@/lib/exchanges/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/**
 * Whether somebody may take the names of a college from readers: whoever may edit its delegation, in every state of the
 * record.
 * @param college its id, and when it first saved its delegation itself; null where it did not, or has none
 */
export const mayWithdrawNames = (
  actor: Writer,
  exchange: ExchangeParties & { creatorId: string | null },
  college: { institutionId: string; takenOverAt: Date | null },
): boolean => mayEditDelegation(actor, { ...college, creatingPartyId: creatingPartyOf(exchange) });
