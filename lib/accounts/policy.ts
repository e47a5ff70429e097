import type { Writer } from "@/lib/platform/actor.ts";
import { isGroupRole, type Role } from "./rules.ts";

/** An account, as far as rights over it depend on it. */
export type AccountFacts = {
  /** null: an account of the group */
  institutionId: string | null;
  /** the roles held now */
  roles: readonly Role[];
};

const isGroupAdministrator = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

const isAdministratorOf = (actor: Writer, institutionId: string | null): boolean =>
  actor.kind === "member" &&
  institutionId !== null &&
  actor.institutionId === institutionId &&
  actor.roles.includes("INSTITUTION_ADMIN");

/**
 * Whose accounts somebody administers.
 * @returns null for nobody's; an institution with the id null for everybody's, those of the group among them
 */
export function administeredInstitutionOf(actor: Writer): { institutionId: string | null } | null {
  if (isGroupAdministrator(actor)) return { institutionId: null };
  if (actor.kind !== "member" || !isAdministratorOf(actor, actor.institutionId)) return null;
  return { institutionId: actor.institutionId };
}

/** Whether somebody administers accounts at all: those of the own college, or all. */
export const mayAdministerUsers = (actor: Writer): boolean => administeredInstitutionOf(actor) !== null;

/** Whether somebody administers the accounts of every college and of the group. */
export const mayAdministerAllUsers = (actor: Writer): boolean => isGroupAdministrator(actor);

/**
 * Whether somebody may rename, suspend and reactivate an account, end its sessions and make links for it: its college's
 * administrators and the group's. Who holds a role of the whole group is kept by the group only: otherwise a college
 * could make itself a link into an account that has more rights than its own.
 */
export const mayEditAccount = (actor: Writer, account: AccountFacts): boolean =>
  isGroupAdministrator(actor) || (isAdministratorOf(actor, account.institutionId) && !account.roles.some(isGroupRole));

/** Whether somebody may make an account at a college (null: of the group). */
export const mayInviteTo = (actor: Writer, institutionId: string | null): boolean =>
  isGroupAdministrator(actor) || isAdministratorOf(actor, institutionId);

/**
 * Whether somebody may give a role to, or take it from, an account of a college (null: of the group): administrators of
 * a college the roles of their own college, those of the group every role. An account of the group has group roles only.
 */
export function mayGiveRole(actor: Writer, institutionId: string | null, role: Role): boolean {
  if (isGroupRole(role)) return isGroupAdministrator(actor);
  return institutionId !== null && mayInviteTo(actor, institutionId);
}
