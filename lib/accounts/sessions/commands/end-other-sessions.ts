import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { lockUser } from "../../commands/lock-account.ts";
import { endSessions } from "./end-sessions.ts";

/**
 * Ends the actor's own sessions other than the current one; it is no error that there is none.
 * @returns how many were ended
 */
export async function endOtherSessions(actor: Member, { sessionId }: { sessionId: string }): Promise<number> {
  return transaction(actor, async (tx, record) => {
    await lockUser(actor, tx, actor.userId);
    const sessions = await endSessions(actor, tx, { userId: actor.userId, except: sessionId });
    await record({ action: "session.ended", subject: { type: "User", id: actor.userId }, details: { sessions } });
    return sessions;
  });
}
