import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/** Whether somebody may give and end titles at the group itself. */
const mayEditGroupTitles = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

/** Where a person belongs: held a title there at any time, or sat in one of its delegations. */
export type Affiliations = { institutionIds: readonly string[] };

/**
 * Whether somebody may change a person's names: the administrators of each institution that the person belongs to, and
 * those of the group. Who belongs nowhere is the group's to keep.
 */
export const mayEditPerson = (actor: Writer, { institutionIds }: Affiliations): boolean =>
  institutionIds.some((institutionId) => mayEditDirectoryOf(actor, institutionId)) || mayEditGroupTitles(actor);

/** Whether somebody may change an appointment: the administrators of where it is held. */
export const mayEditAppointment = (actor: Writer, { institutionId }: { institutionId: string | null }): boolean =>
  institutionId === null ? mayEditGroupTitles(actor) : mayEditDirectoryOf(actor, institutionId);
