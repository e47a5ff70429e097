import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import { hashPassword, verifyPassword } from "@/lib/platform/password.ts";
import { countTry, forgetTries } from "@/lib/platform/rate-limit.ts";
import { endSessions, lockUser, withdrawLinks } from "../keeping/commands.ts";
import { TRIES_OF_CHANGE } from "../rules.ts";
import type { ChangePasswordInput, SaveProfileInput } from "./schema.ts";

/**
 * Changes the own name and language.
 * @throws conflict changed_meanwhile with the name and the version of now, where an administrator renamed the account
 *         since the form was shown
 */
export async function saveProfile(actor: Member, { version, name, language }: SaveProfileInput): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockUser(actor, tx, actor.userId);
    if (account.version !== version && account.name !== name) {
      throw new Refusal("conflict", "changed_meanwhile", { name: account.name, version: account.version });
    }
    await tx.user.update({ where: { id: account.id }, data: { name, locale: language, version: { increment: 1 } } });
    await record({
      action: "profile.saved",
      subject: { type: "User", id: account.id },
      details: { name: { from: account.name, to: name }, language: { from: account.locale, to: language } },
    });
  });
}

const wrongPassword = (): Refusal => new Refusal("forbidden", "wrong_password");

/**
 * Changes the own password; every other session and every open link of the account ends.
 * @param sessionId the session at work, which goes on
 * @throws limited too_many_attempts; forbidden wrong_password; busy
 */
export async function changePassword(
  actor: Member,
  { currentPassword, newPassword }: Pick<ChangePasswordInput, "currentPassword" | "newPassword">,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await countTry(TRIES_OF_CHANGE, actor.userId);
  const hashOf = () => ({ where: { id: actor.userId }, select: { passwordHash: true } });
  const before = await read(actor, (tx) => tx.user.findUnique(hashOf()));
  if (!(await verifyPassword(before?.passwordHash ?? null, currentPassword))) throw wrongPassword();
  const passwordHash = await hashPassword(newPassword);
  await transaction(actor, async (tx, record) => {
    await lockUser(actor, tx, actor.userId);
    const now = await tx.user.findUniqueOrThrow(hashOf());
    // changed by a link while the current one was checked
    if (now.passwordHash !== before?.passwordHash) throw wrongPassword();
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    const sessions = await endSessions(actor, tx, { userId: actor.userId, except: sessionId });
    await withdrawLinks(actor, tx, { userId: actor.userId });
    await record({
      action: "password.changed",
      subject: { type: "User", id: actor.userId },
      details: { sessions },
    });
  });
  await forgetTries(TRIES_OF_CHANGE, actor.userId);
}

/**
 * Ends one of the own sessions.
 * @throws not_found where it is nobody's, another's or has ended already
 */
export async function endOwnSession(actor: Member, { session }: { session: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const ended = await tx.session.updateMany({
      where: { id: session, userId: actor.userId, endedAt: null },
      data: { endedAt: clock.now() },
    });
    if (ended.count === 0) throw notFound();
    await record({
      action: "session.ended",
      subject: { type: "User", id: actor.userId },
      details: { sessionId: session },
    });
  });
}

/**
 * Ends every own session but the one at work; that there is no other is no error.
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
