import "server-only";
import { type Guest, guest, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { countTry, forgetTries } from "@/lib/platform/rate-limit.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { type Client, type NewSession, startSession, triesKeyOf } from "../commands.ts";
import { endSessions, lockUser, withdrawLinks } from "../keeping/commands.ts";
import { type LinkKind, TRIES_PER_ACCOUNT, TRIES_WITH_LINKS } from "../rules.ts";
import { findAccountOfLink } from "./queries.ts";
import type { AcceptInvitationInput, ResetPasswordInput } from "./schema.ts";

/**
 * Accepts an account by its link, which is used up: sets its name and its password, and signs its holder in.
 * @throws limited too_many_attempts; conflict link_not_valid for a link that is unknown, used, expired, withdrawn, or
 *         whose account does not wait to be accepted any more; busy
 */
export const acceptInvitation = (
  _actor: Guest,
  { token, name, password, locale }: AcceptInvitationInput,
  client: Client,
): Promise<NewSession> =>
  arrive({ token, kind: "COLLEAGUE", password, profile: { name, locale }, client, as: "invitation.accepted" });

/**
 * Gives an account another password by a link, which is used up. Every session and every other link of the account
 * ends; then its holder is signed in.
 * @throws limited too_many_attempts; conflict link_not_valid as above, also for an account that is suspended; busy
 */
export const resetPassword = (
  _actor: Guest,
  { token, password }: Pick<ResetPasswordInput, "token" | "password">,
  client: Client,
): Promise<NewSession> =>
  arrive({ token, kind: "PASSWORD_RESET", password, profile: {}, client, as: "password.reset" });

type Arrival = {
  token: string;
  kind: LinkKind;
  password: string;
  profile: { name?: string; locale?: string };
  client: Client;
  as: "invitation.accepted" | "password.reset";
};

const worksFor = { COLLEAGUE: "INVITED", PASSWORD_RESET: "ACTIVE" } as const;

async function arrive({ token, kind, password, profile, client, as }: Arrival): Promise<NewSession> {
  await countTry(TRIES_WITH_LINKS, client.address);
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
  await forgetTries(TRIES_PER_ACCOUNT, triesKeyOf(email));
  return startSession(guest, { userId, userAgent: client.userAgent, passwordHash });
}
