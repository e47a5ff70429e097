import "server-only";
import { type Guest, guest, type System, system } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-errors.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { hashPassword } from "@/lib/platform/password.ts";
import { countAttempt } from "@/lib/platform/rate-limit.ts";
import { fingerprint } from "@/lib/platform/token.ts";
import { lockFirstAdministrator } from "../../commands/lock-administrators.ts";
import { SIGN_IN_LIMIT_PER_ADDRESS } from "../../rules.ts";
import { type Client, type NewSession, startSession } from "../../sessions/commands/start-session.ts";
import { hasGroupAdministrator, isClaimable } from "../queries.ts";
import type { ClaimPortalInput } from "../schema.ts";

/**
 * Creates the first group administrator by a one-time link and signs that person in.
 * @throws limited too_many_attempts
 * @throws conflict link_not_valid where the link is unknown, used or expired, or an administrator exists; email_taken; busy
 */
export async function claimPortal(_actor: Guest, input: ClaimPortalInput, client: Client): Promise<NewSession> {
  await countAttempt(SIGN_IN_LIMIT_PER_ADDRESS, client.address);
  const tokenHash = fingerprint(input.token);
  const actor = system("first-administrator");
  // asked before the password is hashed, so that strangers cannot make the server hash
  if (!(await isClaimable(actor, tokenHash))) throw conflict("link_not_valid");
  const passwordHash = await hashPassword(input.password);
  const userId = await insertFirstAdministrator(actor, tokenHash, passwordHash, input).catch((error: unknown) => {
    throw isUniqueViolation(error) ? conflict("email_taken") : error;
  });
  return startSession(guest, { userId, userAgent: client.userAgent, passwordHash });
}

async function insertFirstAdministrator(
  actor: System,
  tokenHash: Uint8Array<ArrayBuffer>,
  passwordHash: string,
  { name, email, locale }: ClaimPortalInput,
): Promise<string> {
  const now = clock.now();
  return transaction(actor, async (tx, record) => {
    await lockFirstAdministrator(tx);
    if (await hasGroupAdministrator(tx)) throw conflict("link_not_valid");
    const used = await tx.invitation.updateMany({
      where: { tokenHash, kind: "FIRST_ADMINISTRATOR", usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (used.count === 0) throw conflict("link_not_valid");
    const user = await tx.user.create({
      data: {
        name,
        email,
        locale,
        passwordHash,
        status: "ACTIVE",
        roles: { create: { role: "GROUP_ADMIN", validFrom: now } },
      },
      select: { id: true },
    });
    await record({ action: "portal.claimed", subject: { type: "User", id: user.id } });
    return user.id;
  });
}
