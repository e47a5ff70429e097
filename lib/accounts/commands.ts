import "server-only";
import { type Guest, guest, type Member, type System, system } from "@/lib/platform/actor.ts";
import { after, clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-refusals.ts";
import { read, transaction, unaudited } from "@/lib/platform/db.ts";
import { conflict, forbidden, Refusal } from "@/lib/platform/errors.ts";
import { hashPassword, verifyPassword } from "@/lib/platform/password.ts";
import { countTry, forgetTries } from "@/lib/platform/rate-limit.ts";
import { fingerprint, newToken } from "@/lib/platform/token.ts";
import { hasGroupAdministrator, isClaimable } from "./queries.ts";
import { FIRST_ADMINISTRATOR_LINK_LIFETIME, SESSION_LIFETIME, TRIES_PER_ACCOUNT, TRIES_PER_ADDRESS } from "./rules.ts";
import type { ClaimPortalInput, SignInInput } from "./schema.ts";

/** Where a form came from. */
export type Client = { address: string; userAgent: string | null };
/** A session that a browser is to be handed. */
export type NewSession = { sessionId: string; expiresAt: Date };

/** The key under which tries with an e-mail address are counted: no address of a stranger is kept. */
export const triesKeyOf = (email: string): string => Buffer.from(fingerprint(email)).toString("base64url");

const wrongCredentials = (): Refusal => new Refusal("unauthenticated", "wrong_credentials");

/**
 * Signs a person in: the one way to a Session row.
 * Known and unknown addresses take the same time, count against the same limits and get the same answer.
 * @throws limited too_many_attempts; unauthenticated wrong_credentials; forbidden account_suspended (only after the
 *         right password); busy when too many passwords are being checked
 */
export async function signIn(
  _actor: Guest,
  { email, password }: Pick<SignInInput, "email" | "password">,
  client: Client,
): Promise<NewSession> {
  const emailHash = fingerprint(email);
  const account = triesKeyOf(email);
  await countTry(TRIES_PER_ADDRESS, client.address);
  await countTry(TRIES_PER_ACCOUNT, account);

  const user = await read(system("sign-in"), (tx) =>
    tx.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, status: true } }),
  );
  const attempt = { at: clock.now(), emailHash, address: client.address, userId: user?.id ?? null };
  if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) {
    await unaudited.noteSignInAttempt({ ...attempt, outcome: "WRONG_CREDENTIALS" });
    throw wrongCredentials();
  }
  if (user.status !== "ACTIVE") {
    await unaudited.noteSignInAttempt({ ...attempt, outcome: "SUSPENDED" });
    throw forbidden("account_suspended");
  }
  const session = await startSession(guest, {
    userId: user.id,
    userAgent: client.userAgent,
    passwordHash: user.passwordHash,
  });
  await unaudited.noteSignInAttempt({ ...attempt, outcome: "SIGNED_IN" });
  await forgetTries(TRIES_PER_ACCOUNT, account);
  return session;
}

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

/** Ends the own session; ending one that has ended already is no error. */
export async function signOut(actor: Member, { sessionId }: { sessionId: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await tx.session.updateMany({
      where: { id: sessionId, userId: actor.userId, endedAt: null },
      data: { endedAt: clock.now() },
    });
    await record({ action: "session.ended", subject: { type: "User", id: actor.userId }, details: { sessionId } });
  });
}

/** Two processes that start, or two people with the link, queue on this lock. */
const LOCK_FIRST_ADMINISTRATOR = 7_300_001;

/**
 * Makes the one-time link by which the first group administrator claims the portal; earlier unused ones end.
 * @returns the token of the link, to be shown once, or null where an administrator exists
 */
export async function issueFirstAdministratorLink(actor: System): Promise<string | null> {
  if (await read(actor, hasGroupAdministrator)) return null;
  const token = newToken();
  const now = clock.now();
  await transaction(actor, async (tx, record) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_FIRST_ADMINISTRATOR}) IS NULL AS locked`;
    await tx.invitation.updateMany({
      where: { kind: "FIRST_ADMINISTRATOR", usedAt: null, expiresAt: { gt: now } },
      data: { expiresAt: now },
    });
    const invitation = await tx.invitation.create({
      data: {
        kind: "FIRST_ADMINISTRATOR",
        role: "GROUP_ADMIN",
        tokenHash: fingerprint(token),
        expiresAt: after(now, FIRST_ADMINISTRATOR_LINK_LIFETIME),
      },
      select: { id: true },
    });
    await record({ action: "invitation.issued", subject: { type: "Invitation", id: invitation.id } });
  });
  return token;
}

/**
 * Makes the first group administrator from a one-time link and signs that person in.
 * @throws conflict link_not_valid for a link that is unknown, used, expired or too late; conflict email_taken
 */
export async function claimPortal(_actor: Guest, input: ClaimPortalInput, client: Client): Promise<NewSession> {
  await countTry(TRIES_PER_ADDRESS, client.address);
  const tokenHash = fingerprint(input.token);
  const actor = system("first-administrator");
  // Asked before the password is hashed, so that strangers cannot make the portal hash.
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
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_FIRST_ADMINISTRATOR}) IS NULL AS locked`;
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
