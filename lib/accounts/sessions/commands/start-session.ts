import "server-only";
import { type Guest, system } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { forbidden, Refusal } from "@/lib/platform/errors.ts";
import { SESSION_LIFETIME } from "../../rules.ts";

/** Where a form came from. */
export type Client = { address: string; userAgent: string | null };
/** A session that a browser is to be handed. */
export type NewSession = { sessionId: string; expiresAt: Date };

export const wrongCredentials = (): Refusal => new Refusal("unauthenticated", "wrong_credentials");

/**
 * Starts a session of somebody whose right to it has just been shown.
 * @param passwordHash what the account had at that moment; the session is refused if it has changed since
 * @throws forbidden account_suspended; unauthenticated wrong_credentials
 */
export async function startSession(
  _actor: Guest,
  { userId, userAgent, passwordHash }: { userId: string; userAgent: string | null; passwordHash: string | null },
): Promise<NewSession> {
  const now = clock.now();
  const expiresAt = after(now, SESSION_LIFETIME);
  return transaction(system("sign-in"), async (tx, record) => {
    // Locked and asked again: the account may have been suspended, or the password changed, while the old one was checked.
    const [user] = await tx.$queryRaw<{ status: string; passwordHash: string | null }[]>`
      SELECT "status"::text AS "status", "passwordHash" FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
    if (user?.status !== "ACTIVE") throw forbidden("account_suspended");
    if (user.passwordHash !== passwordHash) throw wrongCredentials();
    const session = await tx.session.create({
      data: { userId, createdAt: now, lastSeenAt: now, expiresAt, userAgent },
      select: { id: true },
    });
    await record({
      action: "session.started",
      subject: { type: "User", id: userId },
      details: { sessionId: session.id },
    });
    return { sessionId: session.id, expiresAt };
  });
}
