import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import { assertAdministratorRemains, lockAdministrators } from "../../commands/lock-administrators.ts";
import { withdrawLinks } from "../../invitations/commands/withdraw-links.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";

/**
 * Takes an account's access away at once: its sessions end and its links are withdrawn; its roles stay for the day on
 * which it is given back.
 * @throws not_found; forbidden; conflict not_yourself, last_administrator, changed_meanwhile where it was suspended
 *         already
 */
export async function suspendUser(actor: Member, { code }: { code: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await lockAdministrators(tx);
    const account = await lockAccount(actor, tx, code);
    assertMayEditAnother(actor, account);
    if (account.status === "SUSPENDED") throw conflict("changed_meanwhile");
    for (const role of account.roles) await assertAdministratorRemains(actor, tx, { account, role });
    await tx.user.update({ where: { id: account.id }, data: { status: "SUSPENDED" } });
    const sessions = await endSessions(actor, tx, { userId: account.id });
    const links = await withdrawLinks(actor, tx, { userId: account.id });
    await record({
      action: "user.suspended",
      subject: { type: "User", id: account.id },
      details: { from: account.status, sessions, links },
    });
  });
}
