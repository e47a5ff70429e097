import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { type Agreements, type NamePermissions, vouchedForIn } from "../mentions/rules.ts";

/**
 * Whom a revision of a record may name to readers, beyond what its snapshot says.
 * @param of.record   the snapshot of the revision
 * @param of.revision number of the revision, or "next" for the record as it stands now: a name is struck from every
 *                    revision up to the one of its withdrawal
 */
export async function findNamePermissions(
  tx: Pick<ReadTx, "nameVouching" | "nameWithdrawal">,
  { exchangeId, revision, record }: { exchangeId: string; revision: number | "next"; record: Agreements },
): Promise<NamePermissions> {
  const vouchings = await tx.nameVouching.findMany({
    where: { exchangeId },
    select: { institutionId: true, memberIds: true },
  });
  const withdrawals =
    revision === "next"
      ? []
      : await tx.nameWithdrawal.findMany({
          where: { exchangeId, upToRevision: { gte: revision } },
          select: { memberId: true },
        });
  return {
    vouchedFor: vouchedForIn(record, vouchings),
    withdrawn: new Set(withdrawals.map(({ memberId }) => memberId)),
  };
}
