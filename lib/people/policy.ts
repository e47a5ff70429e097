import { isGroupAdministrator, mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/** The institutions that a person belongs to, so that their administrators may correct the person's names. */
export type Affiliations = { institutionIds: readonly string[] };

/**
 * Whether somebody may change a person's names: the administrators of the institutions that the person belongs to, and
 * those of the group.
 */
export const mayEditPerson = (actor: Writer, { institutionIds }: Affiliations): boolean =>
  institutionIds.some((institutionId) => mayEditDirectoryOf(actor, institutionId)) || isGroupAdministrator(actor);
