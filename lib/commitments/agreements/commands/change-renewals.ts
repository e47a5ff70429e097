import "server-only";
import { bumpSectionsElsewhere } from "@/lib/exchanges/record/commands/bump-sections-elsewhere.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Says of agreements what they renew, or that they renew nothing: those of other records get their next versions, so that
 * their open pages hear of it.
 * @param which.from what they renew so far; those that renew something else stay as they are
 * @returns the ids of those that changed
 */
export async function changeRenewals(
  tx: Tx,
  {
    ids,
    from,
    to,
    exchangeId,
  }: { ids?: readonly string[]; from: string | null; to: string | null; exchangeId: string },
): Promise<string[]> {
  const where = { renewsId: from, ...(ids && { id: { in: [...ids] } }) };
  const changed = await tx.agreement.findMany({ where, select: { id: true, exchangeId: true } });
  const changedIds = changed.map(({ id }) => id);
  await tx.agreement.updateMany({
    where: { id: { in: changedIds }, renewsId: from },
    data: { renewsId: to, version: { increment: 1 } },
  });
  const elsewhere = new Set(changed.map((row) => row.exchangeId).filter((id) => id !== exchangeId));
  await bumpSectionsElsewhere(tx, [...elsewhere], "AGREEMENTS");
  return changedIds;
}
