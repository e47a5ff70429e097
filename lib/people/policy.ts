import { isGroupAdministrator, mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/** The institutions at which a person has ever had an appointment, or of whose delegations one has been a member. */
export type Affiliations = { institutionIds: readonly string[] };

/**
 * Whether somebody may change a person's names: the administrators of the institutions that the person is affiliated
 * with, and those of the group.
 */
export const mayEditPerson = (actor: Writer, { institutionIds }: Affiliations): boolean =>
  institutionIds.some((institutionId) => mayEditDirectoryOf(actor, institutionId)) || isGroupAdministrator(actor);
