import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { assertAdministratorRemains } from "../../commands/assert-administrator-remains.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import { lockAdministrators } from "../../commands/lock-administrators.ts";
import { withdrawLinks } from "../../invitations/commands/withdraw-links.ts";
import { endSessions } from "../../sessions/commands/end-sessions.ts";

/**
 * Suspends an account at once: ends its sessions and withdraws its links. It keeps its roles in case it is reactivated.
 * @throws not_found; forbidden; conflict not_yourself, last_administrator, changed_meanwhile where it is suspended
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
