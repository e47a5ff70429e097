import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/** Whether somebody may add and end appointments at the group. */
const mayEditGroupTitles = (actor: Writer): boolean => actor.kind === "system" || actor.roles.includes("GROUP_ADMIN");

/** The institutions that a person belongs to, so that their administrators may correct the person's names. */
export type Affiliations = { institutionIds: readonly string[] };

/** Whether somebody may change a person's names: the administrators of the institutions that the person belongs to, and of the group. */
export const mayEditPerson = (actor: Writer, { institutionIds }: Affiliations): boolean =>
  institutionIds.some((institutionId) => mayEditDirectoryOf(actor, institutionId)) || mayEditGroupTitles(actor);

/** Whether somebody may change an appointment: the administrators of its institution, or of the group. */
export const mayEditAppointment = (actor: Writer, { institutionId }: { institutionId: string | null }): boolean =>
  institutionId === null ? mayEditGroupTitles(actor) : mayEditDirectoryOf(actor, institutionId);
