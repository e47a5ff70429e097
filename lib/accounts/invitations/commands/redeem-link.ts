import "server-only";
import { type Guest, guest, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { countAttempt, resetAttempts } from "@/lib/platform/rate-limit.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { lockUser } from "../../commands/lock-account.ts";
import { LINK_LIMIT_PER_ADDRESS, type LinkKind, SIGN_IN_LIMIT_PER_ACCOUNT } from "../../rules.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";
import { rateLimitKeyOf } from "../../sessions/commands/sign-in.ts";
import { type Client, type NewSession, startSession } from "../../sessions/commands/start-session.ts";
import { findAccountOfLink } from "../queries.ts";
import { withdrawLinks } from "./withdraw-links.ts";

type RedeemLinkInput = {
  token: string;
  kind: LinkKind;
  password: string;
  profile: { name?: string; locale?: string };
  client: Client;
  action: "invitation.accepted" | "password.reset";
};

/** The status of an account that can use a link of a kind. */
const statusFor = { COLLEAGUE: "INVITED", PASSWORD_RESET: "ACTIVE" } as const;

/**
 * Uses up a link of an account: sets the password, ends the other links and the sessions, and signs the holder in.
 * @param link.action the action of the audit entry
 * @throws limited too_many_attempts; conflict link_not_valid; busy
 */
export async function redeemLink(
  _actor: Guest,
  { token, kind, password, profile, client, action }: RedeemLinkInput,
): Promise<NewSession> {
  await countAttempt(LINK_LIMIT_PER_ADDRESS, client.address);
  const actor = system("link");
  // asked before the password is hashed, so that strangers cannot make the server hash
  const userId = await findAccountOfLink(actor, { token, kind });
  if (userId === null) throw conflict("link_not_valid");
  const passwordHash = await hashPassword(password);
  const email = await transaction(actor, async (tx, record) => {
    const account = await lockUser(actor, tx, userId);
    if (account.status !== statusFor[kind]) throw conflict("link_not_valid");
    const now = clock.now();
    const used = await tx.invitation.updateMany({
      where: { tokenHash: fingerprint(token), kind, userId, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (used.count === 0) throw conflict("link_not_valid");
    const user = await tx.user.update({
      where: { id: userId },
      data: { ...profile, passwordHash, status: "ACTIVE", version: { increment: 1 } },
      select: { email: true },
    });
    await withdrawLinks(actor, tx, { userId });
    const sessions = await endSessions(actor, tx, { userId });
    await record({ action, subject: { type: "User", id: userId }, details: { sessions } });
    return user.email;
  });
  // somebody who forgot a password has failed to sign in before
  await resetAttempts(SIGN_IN_LIMIT_PER_ACCOUNT, rateLimitKeyOf(email));
  return startSession(guest, { userId, userAgent: client.userAgent, passwordHash });
}
