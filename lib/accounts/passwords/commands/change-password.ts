import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read, transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import { hashPassword, verifyPassword } from "@/lib/platform/password.ts";
import { hasOuterBlank } from "@/lib/platform/password-schema.ts";
import { countAttempt, resetAttempts } from "@/lib/platform/rate-limit.ts";
import { lockUser } from "../../commands/lock-account.ts";
import { withdrawLinks } from "../../invitations/commands/withdraw-links.ts";
import { PASSWORD_CHANGE_LIMIT } from "../../rules.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";
import type { ChangePasswordInput } from "../schema.ts";

const wrongPassword = (password: string): Refusal =>
  new Refusal("forbidden", hasOuterBlank(password) ? "wrong_password_with_blank" : "wrong_password");

/**
 * Changes the actor's own password. Ends the other sessions and the open links of the account.
 * @param session.sessionId the current session, which stays open
 * @throws limited too_many_attempts; forbidden wrong_password, wrong_password_with_blank; busy
 */
export async function changePassword(
  actor: Member,
  { currentPassword, newPassword }: Pick<ChangePasswordInput, "currentPassword" | "newPassword">,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await countAttempt(PASSWORD_CHANGE_LIMIT, actor.userId);
  const hashOf = () => ({ where: { id: actor.userId }, select: { passwordHash: true } });
  const before = await read(actor, (tx) => tx.user.findUnique(hashOf()));
  if (!(await verifyPassword(before?.passwordHash ?? null, currentPassword))) throw wrongPassword(currentPassword);
  const passwordHash = await hashPassword(newPassword);
  await transaction(actor, async (tx, record) => {
    await lockUser(actor, tx, actor.userId);
    const now = await tx.user.findUniqueOrThrow(hashOf());
    // a link may have changed it while it was checked
    if (now.passwordHash !== before?.passwordHash) throw wrongPassword(currentPassword);
    await tx.user.update({ where: { id: actor.userId }, data: { passwordHash } });
    const sessions = await endSessions(actor, tx, { userId: actor.userId, except: sessionId });
    await withdrawLinks(actor, tx, { userId: actor.userId });
    await record({
      action: "password.changed",
      subject: { type: "User", id: actor.userId },
      details: { sessions },
    });
  });
  await resetAttempts(PASSWORD_CHANGE_LIMIT, actor.userId);
}
