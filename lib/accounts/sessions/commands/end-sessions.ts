import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Ends the open sessions of an account.
 * @param sessions.except the session that stays open
 * @returns how many were ended
 */
export async function endSessions(
  _actor: Writer,
  tx: Tx,
  { userId, except }: { userId: string; except?: string },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: clock.now() },
  });
  return count;
}
