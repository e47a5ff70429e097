import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { mayEditAccount } from "../policy.ts";
import { usersVisibleTo, validAt } from "../queries.ts";
import type { Role, UserStatus } from "../rules.ts";

/** An account under its lock. */
export type LockedAccount = {
  id: string;
  code: string;
  name: string;
  locale: string;
  status: UserStatus;
  institutionId: string | null;
  version: number;
  hasPassword: boolean;
  /** held now */
  roles: readonly Role[];
};

/**
 * Locks an account that the actor administers or, where that is nobody's to give, finds nothing.
 * @throws not_found
 */
export async function lockAccount(actor: Member, tx: Tx, code: string): Promise<LockedAccount> {
  const seen = await tx.user.findFirst({ where: { AND: [{ code }, usersVisibleTo(actor)] }, select: { id: true } });
  if (!seen) throw notFound();
  return lockUser(actor, tx, seen.id);
}

/** Locks an account by its id: an administrator's, after its code was looked up, or that of the holder of a link. */
export async function lockUser(_actor: Writer, tx: Tx, id: string): Promise<LockedAccount> {
  // not FOR UPDATE: rows that only point to the account, such as another form's key, need not wait
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;
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
 * Lets pass who may keep the account of another.
 * @throws conflict not_yourself; forbidden
 */
export function assertMayEditAnother(actor: Member, account: LockedAccount): void {
  if (account.id === actor.userId) throw conflict("not_yourself");
  assertMay(mayEditAccount(actor, account));
}
