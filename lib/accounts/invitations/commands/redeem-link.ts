import "server-only";
import { type Guest, guest, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { countAttempt, resetAttempts } from "@/lib/platform/rate-limit.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { lockUser } from "../../commands/lock-account.ts";
import { type LinkKind, TRIES_PER_ACCOUNT, TRIES_WITH_LINKS } from "../../rules.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";
import { triesKeyOf } from "../../sessions/commands/sign-in.ts";
import { type Client, type NewSession, startSession } from "../../sessions/commands/start-session.ts";
import { findAccountOfLink } from "../queries.ts";
import { withdrawLinks } from "./withdraw-links.ts";

type LinkRedeemed = {
  token: string;
  kind: LinkKind;
  password: string;
  profile: { name?: string; locale?: string };
  client: Client;
  as: "invitation.accepted" | "password.reset";
};

/** The status in which an account can use a link of that kind. */
const worksFor = { COLLEAGUE: "INVITED", PASSWORD_RESET: "ACTIVE" } as const;

/**
 * Uses up the link of an account: gives it a password, ends its other links and sessions, and signs its holder in.
 * @param link.as what the trail calls it
 * @throws limited too_many_attempts; conflict link_not_valid; busy
 */
export async function redeemLink(
  _actor: Guest,
  { token, kind, password, profile, client, as }: LinkRedeemed,
): Promise<NewSession> {
  await countAttempt(TRIES_WITH_LINKS, client.address);
  const actor = system("link");
  // Asked before the password is hashed, so that strangers cannot make the portal hash.
  const userId = await findAccountOfLink(actor, { token, kind });
  if (userId === null) throw conflict("link_not_valid");
  const passwordHash = await hashPassword(password);
  const email = await transaction(actor, async (tx, record) => {
    const account = await lockUser(actor, tx, userId);
    if (account.status !== worksFor[kind]) throw conflict("link_not_valid");
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
    await record({ action: as, subject: { type: "User", id: userId }, details: { sessions } });
    return user.email;
  });
  // Whoever forgot a password has tried it in vain before.
  await resetAttempts(TRIES_PER_ACCOUNT, triesKeyOf(email));
  return startSession(guest, { userId, userAgent: client.userAgent, passwordHash });
}
