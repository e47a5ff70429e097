import "server-only";
import type { ReadTx } from "@/lib/platform/db.ts";
import { asReadersSee } from "../audiences/rules.ts";
import type { Difference } from "../row-differences/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";
import { findNamePermissions } from "../views/queries.ts";
import { differencesBetween } from "./rules.ts";

/**
 * What readers would see otherwise if the record as it stands took the place of a revision. The caller has checked that the
 * record may be read; of what only its staff see, nothing stands in it.
 */
export async function listDifferencesForReaders(
  tx: Pick<ReadTx, "nameVouching" | "nameWithdrawal">,
  {
    exchangeId,
    revision,
    now,
  }: { exchangeId: string; revision: { number: number; snapshot: Snapshot }; now: Snapshot },
): Promise<Difference[]> {
  const before = await findNamePermissions(tx, { exchangeId, revision: revision.number, record: revision.snapshot });
  const after = await findNamePermissions(tx, { exchangeId, revision: "next", record: now });
  return differencesBetween(asReadersSee(revision.snapshot, before), asReadersSee(now, after));
}
