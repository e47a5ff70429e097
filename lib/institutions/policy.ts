import type { Writer } from "@/lib/platform/actor.ts";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";

/** Whether somebody administers the whole group: the group's administrators, and the portal itself. */
export const isGroupAdministrator = (actor: Writer): boolean =>
  actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

const isAdministratorOf = (actor: Writer, institutionId: string): boolean =>
  actor.kind === "member" && actor.institutionId === institutionId && actor.roles.includes("INSTITUTION_ADMIN");

/**
 * Whether somebody may read the directory of institutions, units, people and bases: every member with a role, at any
 * college. Personal contacts are not part of the directory.
 */
export const mayReadDirectory = (actor: Writer): boolean => actor.kind === "system" || actor.roles.length > 0;

/**
 * Whether somebody knows all of the directory, also what was entered for a record that readers do not see yet: those who
 * administer the group and those who audit it.
 */
export const mayReadWholeDirectory = (actor: Writer): boolean =>
  isGroupAdministrator(actor) || (actor.kind === "member" && actor.roles.includes("AUDITOR"));

/** Whether somebody may create, change, close and reopen institutions: administrators of the group. */
export const mayEditInstitutions = (actor: Writer): boolean => isGroupAdministrator(actor);

/** Whether somebody may edit the units, people and bases of an institution: its administrators and the group's. */
export const mayEditDirectoryOf = (actor: Writer, institutionId: string): boolean =>
  isGroupAdministrator(actor) || isAdministratorOf(actor, institutionId);

/**
 * The institution whose directory somebody may edit.
 * @returns null for none; an institution with the id null for all
 */
export function editableInstitutionOf(actor: Writer): { institutionId: string | null } | null {
  if (isGroupAdministrator(actor)) return { institutionId: null };
  if (actor.kind !== "member" || actor.institutionId === null) return null;
  return isAdministratorOf(actor, actor.institutionId) ? { institutionId: actor.institutionId } : null;
}

/** Whether somebody may confirm the names of an institution: its own administrators only, not those of the group. */
export const mayConfirmNamesOf = (actor: Writer, institutionId: string): boolean =>
  isAdministratorOf(actor, institutionId);

/**
 * Whether somebody belongs to an institution. A name that its staff type is confirmed; one that others type is
 * provisional until the institution confirms it.
 */
export const isStaffOf = (actor: Writer, institutionId: string): boolean =>
  actor.kind === "member" && actor.institutionId === institutionId;

/**
 * The flags of a new name: in which languages it is provisional.
 * @param name.provisional left out: none for the institution's own staff, both for all others
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
 * The flags that change with a name: one that the institution's own staff type, and one that is removed, is no longer
 * provisional. A name that others change keeps its flag.
 * @param changed the new names; undefined where a language did not change
 */
export function provisionalFlagsAfter(
  actor: Writer,
  institutionId: string,
  changed: { zh: string | null | undefined; en: string | null | undefined },
): { provisionalZh?: false; provisionalEn?: false } {
  const isConfirmed = (name: string | null | undefined): boolean =>
    name === null || (name !== undefined && isStaffOf(actor, institutionId));
  return {
    ...(isConfirmed(changed.zh) && { provisionalZh: false }),
    ...(isConfirmed(changed.en) && { provisionalEn: false }),
  };
}
