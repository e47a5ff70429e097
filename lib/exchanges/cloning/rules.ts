import { type PartyRole, partyRoles } from "../rules.ts";
import { isPairOfParties } from "../stops/rules.ts";

type PartyWithRole = { institutionId: string; role: PartyRole };

/** The hosts of a return visit are its first guest, and its guests all former hosts. */
const roleOnReturn = (role: PartyRole, isFirstGuest: boolean): PartyRole => {
  if (isFirstGuest) return "HOST";
  return role === "HOST" ? "GUEST" : role;
};

/**
 * The parties of a copy, hosts first: the same as before; in a return visit, the first guest is host, and all hosts are
 * guests. Where nobody hosted, nobody hosts.
 * @param parties in the order of `partyOrder`
 */
export function partiesOfCopy(parties: readonly PartyWithRole[], { isReturn }: { isReturn: boolean }): PartyWithRole[] {
  const same = parties.map(({ institutionId, role }) => ({ institutionId, role }));
  if (!isReturn) return same;
  const first = same.find(({ role }) => role === "GUEST");
  const swapped = same.map((party) => ({ ...party, role: roleOnReturn(party.role, party === first) }));
  return swapped.toSorted((one, other) => partyRoles.indexOf(one.role) - partyRoles.indexOf(other.role));
}

type PairedUnits = { hostUnitId: string; guestUnitId: string };

/**
 * A pairing in a copy: as it was, or with its sides swapped where their colleges swapped roles.
 * @param copy.of   the institution of each unit
 * @param copy.stop the institution at whose stop its group is
 * @returns         null where the units can no longer sit together, as `isPairOfParties`
 */
export function pairingOfCopy(
  { hostUnitId, guestUnitId }: PairedUnits,
  {
    of,
    parties,
    stop,
  }: { of: (unitId: string) => string | null; parties: readonly PartyWithRole[]; stop: string | null },
): PairedUnits | null {
  const known = parties.map((party) => ({ ...party, id: party.institutionId }));
  const fits = (host: string, guest: string) =>
    isPairOfParties(
      { hostInstitutionId: of(host) ?? "", guestInstitutionId: of(guest) ?? "" },
      { parties: known, stopId: stop },
    );
  if (fits(hostUnitId, guestUnitId)) return { hostUnitId, guestUnitId };
  return fits(guestUnitId, hostUnitId) ? { hostUnitId: guestUnitId, guestUnitId: hostUnitId } : null;
}
