import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { asReadersSee, renewedCodes, withRenewalsOf } from "../audiences/rules.ts";
import type { Difference } from "../row-differences/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";
import { findNamePermissions } from "../views/queries.ts";
import { differencesBetween } from "./rules.ts";

/**
 * What readers would see otherwise if the record as it stands took the place of a revision. The caller has checked that the
 * record may be read; of what only its staff see, nothing stands in it.
 */
export async function listDifferencesForReaders(
  tx: Pick<ReadTx, "nameVouching" | "nameWithdrawal" | "publication">,
  {
    exchangeId,
    revision,
    now,
  }: { exchangeId: string; revision: { number: number; snapshot: Snapshot }; now: Snapshot },
): Promise<Difference[]> {
  const before = await findNamePermissions(tx, { exchangeId, revision: revision.number, record: revision.snapshot });
  const after = await findNamePermissions(tx, { exchangeId, revision: "next", record: now });
  const publicCodes = await findPublicCodes(tx, renewedCodes(revision.snapshot, now));
  return differencesBetween(
    asReadersSee(withRenewalsOf(revision.snapshot, publicCodes), before),
    asReadersSee(withRenewalsOf(now, publicCodes), after),
  );
}

/** Those of some records that readers may read, by code. */
async function findPublicCodes(tx: Pick<ReadTx, "publication">, codes: string[]): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const rows = await tx.publication.findMany({ where: { code: { in: codes } }, select: { code: true } });
  return new Set(rows.map(({ code }) => code));
}
