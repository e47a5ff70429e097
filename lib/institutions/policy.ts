import type { Writer } from "@/lib/platform/actor.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";

const isGroupAdministrator = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

const isAdministratorOf = (actor: Writer, institutionId: string): boolean =>
  actor.kind === "member" && actor.institutionId === institutionId && actor.roles.includes("INSTITUTION_ADMIN");

/**
 * Whether somebody may look institutions, units, people and bases up: everybody signed in who has a role, whatever the
 * college. Personal contacts are no part of the directory.
 */
export const mayReadDirectory = (actor: Writer): boolean => actor.kind === "system" || actor.roles.length > 0;

/** Whether somebody may create, change, close and reopen institutions: administrators of the group. */
export const mayEditInstitutions = (actor: Writer): boolean => isGroupAdministrator(actor);

/** Whether somebody may keep the units, people and bases of an institution: its administrators, and the group's. */
export const mayEditDirectoryOf = (actor: Writer, institutionId: string): boolean =>
  isGroupAdministrator(actor) || isAdministratorOf(actor, institutionId);

/** Whether somebody keeps the directory of any institution at all, and of which: null is "of every one". */
export function editableInstitutionOf(actor: Writer): { institutionId: string | null } | null {
  if (isGroupAdministrator(actor)) return { institutionId: null };
  if (actor.kind !== "member" || actor.institutionId === null) return null;
  return isAdministratorOf(actor, actor.institutionId) ? { institutionId: actor.institutionId } : null;
}

/**
 * Whether somebody may say for an institution that a name is right: its own administrators only. Not even the group
 * speaks for a college.
 */
export const mayConfirmNamesOf = (actor: Writer, institutionId: string): boolean =>
  isAdministratorOf(actor, institutionId);

/**
 * Whether a name typed by this person is the institution's own word. What anybody else types is the portal's wording,
 * until the institution confirms it.
 */
export const isStaffOf = (actor: Writer, institutionId: string): boolean =>
  actor.kind === "member" && actor.institutionId === institutionId;

/**
 * The marks of a name that somebody types for an institution.
 * @param name.provisional the languages whose wording is the portal's; where that is not said: none of the institution's
 *                         own staff, and both of anybody else
 */
export function provisionalFlagsOf(
  actor: Writer,
  institutionId: string,
  name: { zh: string | null; en: string | null; provisional?: readonly Locale[] | undefined },
): { provisionalZh: boolean; provisionalEn: boolean } {
  const provisional = name.provisional ?? (isStaffOf(actor, institutionId) ? [] : locales);
  return {
    provisionalZh: name.zh !== null && provisional.includes("zh"),
    provisionalEn: name.en !== null && provisional.includes("en"),
  };
}

/**
 * What becomes of the marks when somebody changes a name: the institution's own wording is confirmed by being typed,
 * what somebody else changes stays as far confirmed as it was, and a name that is taken away has no mark.
 * @param changed the new wordings; a language that is not there was not touched
 */
export function provisionalFlagsAfter(
  actor: Writer,
  institutionId: string,
  changed: { zh: string | null | undefined; en: string | null | undefined },
): { provisionalZh?: false; provisionalEn?: false } {
  const isSettled = (wording: string | null | undefined): boolean =>
    wording === null || (wording !== undefined && isStaffOf(actor, institutionId));
  return {
    ...(isSettled(changed.zh) && { provisionalZh: false }),
    ...(isSettled(changed.en) && { provisionalEn: false }),
  };
}
