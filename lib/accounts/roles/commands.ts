import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import {
  assertAdministratorRemains,
  assertKeepsAnother,
  type LockedAccount,
  lockAccount,
  lockAdministrators,
  withdrawLinks,
} from "../keeping/commands.ts";
import { mayGiveRole } from "../policy.ts";
import { heldAt } from "../queries.ts";
import { GROUP_TIMEZONE, isGroupRole, type Role } from "../rules.ts";
import { endOfDay } from "./rules.ts";
import type { EndRoleInput, GiveRoleInput } from "./schema.ts";

/**
 * Gives an account a role, from now until it is ended or until a last day is over at its college. It holds from the next
 * request. A role of the group withdraws the links of the account that are still open.
 * @throws not_found; forbidden; conflict role_given_already, days_out_of_order for a last day that is over
 */
export async function giveRole(actor: Member, input: Omit<GiveRoleInput, "locale">): Promise<void> {
  const { key, code, role, lastDay } = input;
  await transaction(
    actor,
    async (tx, record) => {
      const account = await lockAccount(actor, tx, code);
      assertMay(mayGiveRole(actor, account.institutionId, role));
      if (account.roles.includes(role)) throw conflict("role_given_already");
      const now = clock.now();
      const validTo = lastDay === null ? null : await endAt(tx, account, lastDay);
      if (validTo !== null && validTo <= now) throw conflict("days_out_of_order");
      await tx.roleAssignment.create({
        data: { userId: account.id, role, institutionId: scopeOf(account, role), validFrom: now, validTo },
      });
      // A link that a college made must not lead into an account that is more than the college's own.
      if (isGroupRole(role)) await withdrawLinks(actor, tx, { userId: account.id });
      await record({
        action: "role.given",
        subject: { type: "User", id: account.id },
        details: { role, lastDay },
      });
    },
    { once: { action: "role.give", key, input } },
  );
}

/**
 * Takes a role from somebody. It is gone on the next request.
 * @throws not_found; forbidden; conflict not_yourself, role_not_held, last_administrator
 */
export async function endRole(actor: Member, { code, role }: Pick<EndRoleInput, "code" | "role">): Promise<void> {
  await transaction(actor, async (tx, record) => {
    await lockAdministrators(actor, tx);
    const account = await lockAccount(actor, tx, code);
    assertKeepsAnother(actor, account);
    assertMay(mayGiveRole(actor, account.institutionId, role));
    if (!account.roles.includes(role)) throw conflict("role_not_held");
    await assertAdministratorRemains(actor, tx, { account, role });
    const now = clock.now();
    await tx.roleAssignment.updateMany({ where: { userId: account.id, role, ...heldAt(now) }, data: { validTo: now } });
    await record({ action: "role.ended", subject: { type: "User", id: account.id }, details: { role } });
  });
}

const scopeOf = (account: LockedAccount, role: Role): string | null =>
  isGroupRole(role) ? null : account.institutionId;

async function endAt(tx: Tx, account: LockedAccount, lastDay: CalendarDay): Promise<Date> {
  const institution =
    account.institutionId === null
      ? null
      : await tx.institution.findUniqueOrThrow({ where: { id: account.institutionId }, select: { timezone: true } });
  return endOfDay(lastDay, institution?.timezone ?? GROUP_TIMEZONE);
}
