import "server-only";
import { creatingPartyOf, mayEditDelegation } from "@/lib/exchanges/policy.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Whether the actor may say that readers see the name of somebody of a party whom an agreement mentions in words; of no
 * party of the exchange, whoever edits the record.
 */
export async function findRightToName(
  actor: Member,
  tx: Tx,
  exchange: LockedRecord,
  { partyId }: { partyId: string | null },
): Promise<boolean> {
  const party = exchange.parties.find(({ id }) => id === partyId);
  if (!party) return true;
  const delegation = await tx.delegation.findFirst({ where: { partyId: party.id }, select: { takenOverAt: true } });
  const { institutionId } = party;
  const takenOverAt = delegation?.takenOverAt ?? null;
  return mayEditDelegation(actor, { institutionId, takenOverAt, creatingPartyId: creatingPartyOf(exchange) });
}
