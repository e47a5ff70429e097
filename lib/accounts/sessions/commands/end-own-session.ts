import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/**
 * Ends one of the actor's own sessions.
 * @throws not_found, also where it belongs to another account or has ended
 */
export async function endOwnSession(actor: Member, { session }: { session: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const ended = await tx.session.updateMany({
      where: { id: session, userId: actor.userId, endedAt: null },
      data: { endedAt: clock.now() },
    });
    if (ended.count === 0) throw notFound();
    await record({
      action: "session.ended",
      subject: { type: "User", id: actor.userId },
      details: { sessionId: session },
    });
  });
}
