import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";

/** Ends the actor's own session; one that has ended is no error. */
export async function signOut(actor: Member, { sessionId }: { sessionId: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId, endedAt: null },
      data: { endedAt: clock.now() },
    });
    await record({ action: "session.ended", subject: { type: "User", id: actor.userId }, details: { sessionId } });
  });
}
