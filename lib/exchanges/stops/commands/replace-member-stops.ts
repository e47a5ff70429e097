import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";

/**
 * Stores at which stops a member was; none says that the member was at all of them.
 * @throws conflict not_a_party, of the field stopIds, where one is of no host of the locked record
 */
export async function replaceMemberStops(
  tx: Tx,
  { id: exchangeId, parties }: Pick<LockedRecord, "id" | "parties">,
  { memberId, stopIds }: { memberId: string; stopIds: readonly string[] },
): Promise<void> {
  const hosts = parties.filter(({ role }) => role === "HOST");
  const wanted = [...new Set(stopIds)];
  if (wanted.some((stopId) => hosts.every(({ id }) => id !== stopId))) throw conflict("not_a_party").of("stopIds");
  await tx.memberStop.deleteMany({ where: { memberId } });
  await tx.memberStop.createMany({ data: wanted.map((stopId) => ({ memberId, stopId, exchangeId })) });
}
