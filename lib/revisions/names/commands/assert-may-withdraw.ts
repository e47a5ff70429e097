import "server-only";
import { creatingPartyOf, mayEditDelegation } from "@/lib/exchanges/policy.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";

/**
 * Checks that somebody may take the names of a college from readers: whoever may edit its delegation, in every state of
 * the record.
 * @throws forbidden not_your_delegation
 */
export async function assertMayWithdraw(
  actor: Writer,
  tx: Tx,
  { record, institutionId }: { record: LockedRecord; institutionId: string },
): Promise<void> {
  const delegation = await tx.delegation.findFirst({
    where: { exchangeId: record.id, party: { institutionId } },
    select: { takenOverAt: true },
  });
  const creatingPartyId = creatingPartyOf(record);
  const isOwn = mayEditDelegation(actor, {
    institutionId,
    takenOverAt: delegation?.takenOverAt ?? null,
    creatingPartyId,
  });
  assertMay(isOwn, "not_your_delegation");
}
