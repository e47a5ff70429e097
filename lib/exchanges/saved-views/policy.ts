import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";

/** Whose a saved view is. */
export type ViewOwner = { ownerId: string; institutionId: string | null; isShared: boolean };

/** Whether somebody may save views: everybody who has lists, that is, who has a role. */
export const maySaveViews = ({ roles }: Member): boolean => roles.length > 0;

/**
 * Whether somebody may rename, share or remove a view: its owner; and one that is shared, the administrators of its
 * college, because its owner may have left.
 */
export function mayChangeView(actor: Member, { ownerId, institutionId, isShared }: ViewOwner): boolean {
  if (ownerId === actor.userId) return true;
  if (!isShared || institutionId !== actor.institutionId) return false;
  return institutionId === null ? isGroupAdministrator(actor) : actor.roles.includes("INSTITUTION_ADMIN");
}
