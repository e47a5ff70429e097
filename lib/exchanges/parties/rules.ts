import type { PartyRole } from "../rules.ts";

type PartyWithRole = { id: string; role: PartyRole };

/**
 * The roles of all parties after one of them takes another role. A new host swaps roles with the former one.
 * @returns null where no host or no guest would be left
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
 * What a change of roles does to the pairings of an exchange: nothing, it swaps the sides of each, or they forbid it.
 * @param host the institution that is host afterwards
 */
export function effectOnPairings(host: string, pairings: readonly PairedInstitutions[]): "none" | "swap" | "blocked" {
  if (pairings.every(({ hostInstitutionId }) => hostInstitutionId === host)) return "none";
  return pairings.every(({ guestInstitutionId }) => guestInstitutionId === host) ? "swap" : "blocked";
}

/** How much of a record belongs to one party; 1 or 0 where there is at most one. */
export type PartyUses = {
  members: number;
  headcount: number;
  fileNumber: number;
  coordinator: number;
  /** pairs with one of its schools */
  pairs: number;
  /** visits of one of its bases, or on which one of its schools was */
  visits: number;
  report: number;
  /** that it signed, or that name somebody for it */
  agreements: number;
  /** its own staff has saved its delegation */
  takenOver: number;
  /** times that somebody vouched for its people */
  vouched: number;
  /** readers have seen the record */
  shown: number;
};

/** Whether a party can be removed: nothing of it would be lost. */
export const isRemovable = ({
  takenOver: _takenOver,
  vouched: _vouched,
  shown: _shown,
  ...entries
}: PartyUses): boolean => Object.values(entries).every((count) => count === 0);

/** Whether another institution can take the place of a party: its people may stay, and nothing else is of the college. */
export const isReplaceable = ({ members: _members, headcount: _headcount, ...own }: PartyUses): boolean =>
  Object.values(own).every((count) => count === 0);
