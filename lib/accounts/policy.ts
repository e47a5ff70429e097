import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { isGroupRole, type Role } from "./rules.ts";

/** What the rights over an account depend on. */
export type AccountFacts = {
  /** null: an account of the group */
  institutionId: string | null;
  /** the roles that are valid now */
  roles: readonly Role[];
};

const isAdministratorOf = (actor: Writer, institutionId: string | null): boolean =>
  actor.kind === "member" &&
  institutionId !== null &&
  actor.institutionId === institutionId &&
  actor.roles.includes("INSTITUTION_ADMIN");

/**
 * The institution whose accounts somebody administers.
 * @returns null for none; an institution with the id null for all, those of the group included
 */
export function administeredInstitutionOf(actor: Writer): { institutionId: string | null } | null {
  if (isGroupAdministrator(actor)) return { institutionId: null };
  if (actor.kind !== "member" || !isAdministratorOf(actor, actor.institutionId)) return null;
  return { institutionId: actor.institutionId };
}

/** Whether somebody administers any accounts. */
export const mayAdministerUsers = (actor: Writer): boolean => administeredInstitutionOf(actor) !== null;

/** Whether somebody administers the accounts of every college and of the group. */
export const mayAdministerAllUsers = (actor: Writer): boolean => isGroupAdministrator(actor);

/**
 * Whether somebody may rename, suspend and reactivate an account, end its sessions and make links for it: the
 * administrators of its college and of the group. Accounts with a role in the group belong to the group alone: otherwise
 * a college could make a link to an account that has more rights than its own.
 */
export const mayEditAccount = (actor: Writer, account: AccountFacts): boolean =>
  isGroupAdministrator(actor) || (isAdministratorOf(actor, account.institutionId) && !account.roles.some(isGroupRole));

/** Whether somebody may create accounts of a college, or of the group (null). */
export const mayInviteTo = (actor: Writer, institutionId: string | null): boolean =>
  isGroupAdministrator(actor) || isAdministratorOf(actor, institutionId);

/**
 * Whether somebody may give a role to, or take it from, an account of a college, or of the group (null). Administrators
 * of a college may do so with the roles of their college, those of the group with all. An account of the group has group
 * roles only.
 */
export function mayGiveRole(actor: Writer, institutionId: string | null, role: Role): boolean {
  if (isGroupRole(role)) return isGroupAdministrator(actor);
  return institutionId !== null && mayInviteTo(actor, institutionId);
}
