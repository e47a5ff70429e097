import { creatingPartyOf, type ExchangeParties, mayEditDelegation, mayEditRecord } from "@/lib/exchanges/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { mayShowRecord } from "../policy.ts";

/**
 * Whether somebody may take the names of a college from readers: whoever may edit its delegation, in every state of the
 * record. A name that belongs to no college of the exchange: whoever may edit the record or show it to readers.
 * @param college its id, and when it first saved its delegation itself (null where it did not, or has none); or null
 */
export const mayWithdrawNames = (
  actor: Writer,
  exchange: ExchangeParties & { creatorId: string | null },
  college: { institutionId: string; takenOverAt: Date | null } | null,
): boolean =>
  college === null
    ? mayEditRecord(actor, exchange) || mayShowRecord(actor, exchange)
    : mayEditDelegation(actor, { ...college, creatingPartyId: creatingPartyOf(exchange) });
