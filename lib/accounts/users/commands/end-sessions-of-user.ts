import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";

/**
 * Ends all sessions of an account.
 * @throws not_found, also where no session is open; forbidden; conflict not_yourself
 */
export async function endSessionsOfUser(actor: Member, { code }: { code: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertMayEditAnother(actor, account);
    const sessions = await endSessions(actor, tx, { userId: account.id });
    if (sessions === 0) throw notFound();
    await record({ action: "session.ended", subject: { type: "User", id: account.id }, details: { sessions } });
  });
}
