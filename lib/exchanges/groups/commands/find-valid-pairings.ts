import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { isPairOfParties } from "../../stops/rules.ts";

/**
 * Leaves out pairs of schools that cannot sit in a group of this stop, as `isPairOfParties`: because a party changed since,
 * or because they are of another stop.
 */
export async function findValidPairings<Pairing extends { hostUnitId: string; guestUnitId: string }>(
  tx: Tx,
  exchangeId: string,
  { pairings, stopId }: { pairings: readonly Pairing[]; stopId: string | null },
): Promise<Pairing[]> {
  const ids = pairings.flatMap(({ hostUnitId, guestUnitId }) => [hostUnitId, guestUnitId]);
  const units = await tx.unit.findMany({ where: { id: { in: ids } }, select: { id: true, institutionId: true } });
  const parties = await tx.exchangeParty.findMany({
    where: { exchangeId },
    select: { id: true, institutionId: true, role: true },
  });
  const institutionOf = new Map(units.map(({ id, institutionId }) => [id, institutionId]));
  return pairings.filter(({ hostUnitId, guestUnitId }) => {
    const hostInstitutionId = institutionOf.get(hostUnitId) ?? "";
    const guestInstitutionId = institutionOf.get(guestUnitId) ?? "";
    return isPairOfParties({ hostInstitutionId, guestInstitutionId }, { parties, stopId });
  });
}
