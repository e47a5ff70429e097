import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { assertAdministratorRemains } from "../../commands/assert-administrator-remains.ts";
import { assertMayEditAnother, lockAccount } from "../../commands/lock-account.ts";
import { lockAdministrators } from "../../commands/lock-administrators.ts";
import { mayGiveRole } from "../../policy.ts";
import { validAt } from "../../queries.ts";
import type { EndRoleInput } from "../schema.ts";

/**
 * Ends a role of an account. It no longer applies on the next request.
 * @throws not_found; forbidden; conflict not_yourself, role_not_held, last_administrator
 */
export async function endRole(actor: Member, { code, role }: Pick<EndRoleInput, "code" | "role">): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await lockAdministrators(tx);
    const account = await lockAccount(actor, tx, code);
    assertMayEditAnother(actor, account);
    assertMay(mayGiveRole(actor, account.institutionId, role));
    if (!account.roles.includes(role)) throw conflict("role_not_held");
    await assertAdministratorRemains(actor, tx, { account, role });
    const now = clock.now();
    await tx.roleAssignment.updateMany({
      where: { userId: account.id, role, ...validAt(now) },
      data: { validTo: now },
    });
    await record({ action: "role.ended", subject: { type: "User", id: account.id }, details: { role } });
  });
}
