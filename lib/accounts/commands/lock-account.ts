import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { lockRow } from "@/lib/platform/locks.ts";
import { mayEditAccount } from "../policy.ts";
import { usersVisibleTo, validAt } from "../queries.ts";
import type { Role, UserStatus } from "../rules.ts";

/** An account that the transaction has locked. */
export type LockedAccount = {
  id: string;
  code: string;
  name: string;
  locale: string;
  status: UserStatus;
  institutionId: string | null;
  version: number;
  hasPassword: boolean;
  /** the roles that are valid now */
  roles: readonly Role[];
};

/**
 * Locks and loads an account that the actor administers.
 * @throws not_found
 */
export async function lockAccount(actor: Member, tx: Tx, code: string): Promise<LockedAccount> {
  const seen = await tx.user.findFirst({ where: { AND: [{ code }, usersVisibleTo(actor)] }, select: { id: true } });
  if (!seen) throw notFound();
  return lockUser(actor, tx, seen.id);
}

/** Locks and loads an account by its id, whoever the actor is: the own account, or that of the holder of a link. */
export async function lockUser(_actor: Writer, tx: Tx, id: string): Promise<LockedAccount> {
  await lockRow(tx, "User", { id });
  const { roles, passwordHash, ...user } = await tx.user.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      code: true,
      name: true,
      locale: true,
      status: true,
      institutionId: true,
      version: true,
      passwordHash: true,
      roles: { where: validAt(clock.now()), select: { role: true } },
    },
  });
  return { ...user, hasPassword: passwordHash !== null, roles: roles.map(({ role }) => role) };
}

/**
 * Refuses to edit the own account, or one that the actor may not edit.
 * @throws conflict not_yourself; forbidden
 */
export function assertMayEditAnother(actor: Member, account: LockedAccount): void {
  if (account.id === actor.userId) throw conflict("not_yourself");
  assertMay(mayEditAccount(actor, account));
}
