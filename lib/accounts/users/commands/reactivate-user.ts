import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";

/**
 * Gives a suspended account its access back, with its password and its roles. One that never had a password waits for
 * an invitation again.
 * @throws not_found; forbidden; conflict not_yourself, changed_meanwhile where it is not suspended
 */
export async function reactivateUser(actor: Member, { code }: { code: string }): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const account = await lockAccount(actor, tx, code);
    assertMayEditAnother(actor, account);
    if (account.status !== "SUSPENDED") throw conflict("changed_meanwhile");
    const status = account.hasPassword ? "ACTIVE" : "INVITED";
    await tx.user.update({ where: { id: account.id }, data: { status } });
    await record({ action: "user.reactivated", subject: { type: "User", id: account.id }, details: { to: status } });
  });
}
