import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { mayWithdrawNames } from "../policy.ts";

/**
 * Checks that somebody may take the names of a college from readers, or those of people of none.
 * @throws forbidden not_your_delegation
 */
export async function assertMayWithdraw(
  actor: Writer,
  tx: Tx,
  { record, institutionId }: { record: LockedRecord; institutionId: string | null },
): Promise<void> {
  if (institutionId === null) {
    assertMay(mayWithdrawNames(actor, record, null), "not_your_delegation");
    return;
  }
  const delegation = await tx.delegation.findFirst({
    where: { exchangeId: record.id, party: { institutionId } },
    select: { takenOverAt: true },
  });
  const takenOverAt = delegation?.takenOverAt ?? null;
  assertMay(mayWithdrawNames(actor, record, { institutionId, takenOverAt }), "not_your_delegation");
}
