import { type ExchangeKind, type PartyRole, type RolesProblem, rolesProblem } from "../rules.ts";
import { isPairOfParties, type PairedInstitutions, type PartyOfPair } from "../stops/rules.ts";

type PartyWithRole = { id: string; role: PartyRole };

/**
 * The roles of all parties after one of them takes another role. Where one host and one guest would both be the same, they
 * change places. Who takes part without a host takes all hosts and guests with it; a host takes all participants back
 * as its guests.
 * @returns what `rolesProblem` says where the exchange could not have these roles
 */
export function rolesAfter(
  kind: ExchangeKind,
  parties: readonly PartyWithRole[],
  change: PartyWithRole,
): ReadonlyMap<string, PartyRole> | RolesProblem {
  const before = parties.find(({ id }) => id === change.id)?.role;
  const isSide = (role: PartyRole | undefined) => role === "HOST" || role === "GUEST";
  const others = (role: PartyRole): PartyRole => {
    if (change.role === "PARTICIPANT" && isSide(before) && isSide(role)) return "PARTICIPANT";
    if (change.role === "HOST" && before === "PARTICIPANT" && role === "PARTICIPANT") return "GUEST";
    return role;
  };
  const roles = new Map(parties.map(({ id, role }) => [id, id === change.id ? change.role : others(role)]));
  const sides = parties.filter(({ role }) => isSide(role));
  const opposite = sides.find(({ id, role }) => id !== change.id && role === change.role);
  if (sides.length === 2 && before && isSide(before) && opposite) roles.set(opposite.id, before);
  return rolesProblem(kind, [...roles.values()]) ?? roles;
}

/** Whether the exchange could go on without a party. */
export const mayLeave = (kind: ExchangeKind, parties: readonly PartyWithRole[], { id }: { id: string }): boolean =>
  rolesProblem(
    kind,
    parties.filter((party) => party.id !== id).map(({ role }) => role),
  ) === null;

/**
 * What a change of roles does to the pairings of an exchange: which of them swap their sides; null where it forbids one.
 * @param parties with the roles afterwards
 */
export function pairingsToSwap<Pairing extends PairedInstitutions & { stopId: string | null }>(
  parties: readonly PartyOfPair[],
  pairings: readonly Pairing[],
): Pairing[] | null {
  const fits = (pairing: Pairing, pair: PairedInstitutions) =>
    isPairOfParties(pair, { parties, stopId: pairing.stopId });
  const wrong = pairings.filter((pairing) => !fits(pairing, pairing));
  const swapped = ({ hostInstitutionId, guestInstitutionId }: Pairing) => ({
    hostInstitutionId: guestInstitutionId,
    guestInstitutionId: hostInstitutionId,
  });
  return wrong.every((pairing) => fits(pairing, swapped(pairing))) ? wrong : null;
}
