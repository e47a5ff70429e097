import type { PartyRole } from "../rules.ts";

type PartyWithRole = { id: string; role: PartyRole };

/**
 * The roles after one party takes another: who becomes the host changes places with the one who was, any other change
 * is the party's alone.
 * @returns null where the exchange would be left without a host or without a guest
 */
export function rolesAfter(
  parties: readonly PartyWithRole[],
  change: PartyWithRole,
): ReadonlyMap<string, PartyRole> | null {
  const roles = new Map(parties.map(({ id, role }) => [id, role]));
  const before = roles.get(change.id);
  const host = parties.find((party) => party.role === "HOST");
  if (before === undefined) return null;
  if (change.role === "HOST" && host && host.id !== change.id) roles.set(host.id, before);
  roles.set(change.id, change.role);
  return hasBothSides([...roles.values()]) ? roles : null;
}

/** Whether there is exactly one host and at least one guest. */
export const hasBothSides = (roles: readonly PartyRole[]): boolean =>
  roles.filter((role) => role === "HOST").length === 1 && roles.includes("GUEST");

type PairedInstitutions = { hostInstitutionId: string; guestInstitutionId: string };

/**
 * What a change of roles means for the pairings of an exchange: they stand as they are, both sides of each change
 * places, or they stand in the way.
 * @param host the institution that is host afterwards
 */
export function effectOnPairings(host: string, pairings: readonly PairedInstitutions[]): "stand" | "turn" | "obstruct" {
  if (pairings.every(({ hostInstitutionId }) => hostInstitutionId === host)) return "stand";
  return pairings.every(({ guestInstitutionId }) => guestInstitutionId === host) ? "turn" : "obstruct";
}
