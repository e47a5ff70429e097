import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { mayKeepAccount } from "../policy.ts";
import { heldAt, usersVisibleTo } from "../queries.ts";
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

/** Whoever takes an administrator away queues here, so that the last two cannot end each other. */
const LOCK_ADMINISTRATORS = 7_300_002;

/** Takes the lock under which administrators are counted; always before that of an account. */
export async function lockAdministrators(_actor: Member, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_ADMINISTRATORS}) IS NULL AS locked`;
}

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
      roles: { where: heldAt(clock.now()), select: { role: true } },
    },
  });
  return { ...user, hasPassword: passwordHash !== null, roles: roles.map(({ role }) => role) };
}

/**
 * Lets pass who may keep the account of another.
 * @throws conflict not_yourself; forbidden
 */
export function assertKeepsAnother(actor: Member, account: LockedAccount): void {
  if (account.id === actor.userId) throw conflict("not_yourself");
  assertMay(mayKeepAccount(actor, account));
}

/**
 * Lets a role be taken away as long as its college, or the group, keeps another active administrator whose role has no
 * end. Asked under `lockAdministrators`.
 * @throws conflict last_administrator
 */
export async function assertAdministratorRemains(
  _actor: Member,
  tx: Tx,
  { account, role }: { account: LockedAccount; role: Role },
): Promise<void> {
  if (account.status !== "ACTIVE") return;
  if (role !== "GROUP_ADMIN" && role !== "INSTITUTION_ADMIN") return;
  const another = await tx.roleAssignment.findFirst({
    where: {
      role,
      institutionId: role === "GROUP_ADMIN" ? null : account.institutionId,
      userId: { not: account.id },
      validFrom: { lte: clock.now() },
      validTo: null,
      user: { status: "ACTIVE" },
    },
    select: { id: true },
  });
  if (!another) throw conflict("last_administrator");
}

/**
 * Ends what of an account's sessions is still open.
 * @param except the session to keep
 * @returns      how many were ended
 */
export async function endSessions(
  _actor: Writer,
  tx: Tx,
  { userId, except }: { userId: string; except?: string },
): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, endedAt: null, ...(except !== undefined && { id: { not: except } }) },
    data: { endedAt: clock.now() },
  });
  return count;
}

/**
 * Withdraws the links of an account that could still be used.
 * @returns how many were withdrawn
 */
export async function withdrawLinks(_actor: Writer, tx: Tx, { userId }: { userId: string }): Promise<number> {
  const now = clock.now();
  const { count } = await tx.invitation.updateMany({
    where: { userId, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  return count;
}
