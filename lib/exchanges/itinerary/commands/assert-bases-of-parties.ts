import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";

/**
 * Checks that colleges of the exchange run these practice bases.
 * @throws conflict not_a_party
 */
export async function assertBasesOfParties(
  _actor: Writer,
  tx: Tx,
  { parties }: Pick<LockedRecord, "parties">,
  baseIds: readonly string[],
): Promise<void> {
  const institutionId = { in: parties.map((party) => party.institutionId) };
  const wanted = [...new Set(baseIds)];
  const found = await tx.practiceBase.count({ where: { id: { in: wanted }, institutionId } });
  if (found !== wanted.length) throw conflict("not_a_party").of("baseId");
}
