import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { type LockedAccount, lockAccount } from "../../commands/lock-account.ts";
import { withdrawLinks } from "../../invitations/commands/withdraw-links.ts";
import { mayGiveRole } from "../../policy.ts";
import { GROUP_TIMEZONE, isGroupRole, type Role } from "../../rules.ts";
import { endOfDay } from "../rules.ts";
import type { GiveRoleInput } from "../schema.ts";

/**
 * Gives an account a role from now on, until it is ended or until a last day has passed at its college. It applies from
 * the next request. A role of the group withdraws the open links of the account.
 * @throws not_found; forbidden; conflict role_given_already, days_out_of_order where the last day has passed
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
      // a link that a college made must not open an account with rights in the whole group
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

const scopeOf = (account: LockedAccount, role: Role): string | null =>
  isGroupRole(role) ? null : account.institutionId;

async function endAt(tx: Tx, account: LockedAccount, lastDay: CalendarDay): Promise<Date> {
  const institution =
    account.institutionId === null
      ? null
      : await tx.institution.findUniqueOrThrow({ where: { id: account.institutionId }, select: { timezone: true } });
  return endOfDay(lastDay, institution?.timezone ?? GROUP_TIMEZONE);
}
