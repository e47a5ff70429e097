import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { Role } from "../rules.ts";
import type { LockedAccount } from "./lock-account.ts";

/**
 * Refuses to take away the role of the last administrator of a college or of the group: another active account must
 * have that role without an end. Asked under `lockAdministrators`.
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
