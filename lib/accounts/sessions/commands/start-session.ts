import "server-only";
import { type Guest, system } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { forbidden, Refusal } from "@/lib/platform/errors.ts";
import { SESSION_LIFETIME } from "../../rules.ts";

/** The client that sent a form. */
export type Client = { address: string; userAgent: string | null };

/** A new session, for the cookie of a browser. */
export type NewSession = { sessionId: string; expiresAt: Date };

export const wrongCredentials = (): Refusal => new Refusal("unauthenticated", "wrong_credentials");
export const wrongCredentialsWithBlank = (): Refusal => new Refusal("unauthenticated", "wrong_credentials_with_blank");

/**
 * Starts a session of an account whose password or link has just been checked.
 * @param account.passwordHash at the time of that check; the session is refused if it has changed since
 * @throws forbidden account_suspended; unauthenticated wrong_credentials
 */
export async function startSession(
  _actor: Guest,
  { userId, userAgent, passwordHash }: { userId: string; userAgent: string | null; passwordHash: string | null },
): Promise<NewSession> {
  const now = clock.now();
  const expiresAt = after(now, SESSION_LIFETIME);
  return transaction(system("sign-in"), async (tx, record) => {
    // checked again under the lock: the account may have been suspended, or its password changed, meanwhile
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
