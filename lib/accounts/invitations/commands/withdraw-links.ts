import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Withdraws the open links of an account.
 * @returns how many were withdrawn
 */
export async function withdrawLinks(_actor: Writer, tx: Tx, { userId }: { userId: string }): Promise<number> {
  const now = clock.now();
  const { count } = await tx.invitation.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  return count;
}
