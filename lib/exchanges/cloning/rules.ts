import type { PartyRole } from "../rules.ts";

type PartyWithRole = { institutionId: string; role: PartyRole };

/** A party to copy, with the school that takes part for it. */
type PartyToCopy = PartyWithRole & { unitId?: string | null | undefined };

/**
 * The parties of a copy: the same as before; in a return visit, host and first guest swap roles.
 * @param parties host first, then guests, then observers
 */
export function partiesOfCopy(parties: readonly PartyToCopy[], { isReturn }: { isReturn: boolean }): PartyToCopy[] {
  const copied = parties.map(({ institutionId, role, unitId }) => ({ institutionId, role, unitId }));
  const [host, guest, ...others] = copied;
  if (!isReturn || !host || !guest) return copied;
  return [{ ...guest, role: "HOST" }, { ...host, role: "GUEST" }, ...others];
}

type PairedUnits = { hostUnitId: string; guestUnitId: string };

/**
 * A pairing in a copy: as it was, or with its sides swapped where their colleges swapped roles.
 * @param of the institution of each unit
 * @returns  null where the units are no longer of the host and of another party
 */
export function pairingOfCopy(
  { hostUnitId, guestUnitId }: PairedUnits,
  of: (unitId: string) => string | null,
  parties: readonly PartyWithRole[],
): PairedUnits | null {
  const host = parties.find(({ role }) => role === "HOST")?.institutionId;
  const isOther = (institutionId: string | null) =>
    parties.some((party) => party.institutionId === institutionId && party.role !== "HOST");
  if (of(hostUnitId) === host && isOther(of(guestUnitId))) return { hostUnitId, guestUnitId };
  if (of(guestUnitId) === host && isOther(of(hostUnitId))) return { hostUnitId: guestUnitId, guestUnitId: hostUnitId };
  return null;
}
