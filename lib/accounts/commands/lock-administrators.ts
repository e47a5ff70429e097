import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { Role } from "../rules.ts";
import type { LockedAccount } from "./lock-account.ts";

/** Whoever takes an administrator away queues here, so that the last two cannot end each other. */
const LOCK_ADMINISTRATORS = 7_300_002;

/** Takes the lock under which administrators are counted; always before that of an account. */
export async function lockAdministrators(_actor: Member, tx: Tx): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK_ADMINISTRATORS}) IS NULL AS locked`;
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
