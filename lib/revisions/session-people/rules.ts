import type { Snapshot } from "../snapshots/schema.ts";
import type { PublicChair } from "./schema.ts";

/** A member whom the roster of a delegation shows to readers, with what it shows. */
export type RosterEntry = {
  member: { id: string };
  shown: Pick<PublicChair, "name" | "title"> & { isAbsent: boolean };
  /** slug of the college of the delegation */
  institution: string;
};

/**
 * Who chaired an item, as the rosters show these people and in their order: by name, else by title, with the college. Somebody whom no roster
 * shows as present is left out, and so is a member of whom it shows neither.
 */
export function chairsShown(
  { chairs }: Pick<Snapshot["items"][number], "chairs">,
  rosters: readonly RosterEntry[],
): PublicChair[] {
  if (chairs.length === 0) return [];
  const wanted = new Set(chairs);
  return rosters
    .filter(({ member, shown }) => wanted.has(member.id) && !shown.isAbsent && (shown.name ?? shown.title) !== null)
    .map(({ shown: { name, title }, institution }) => ({ name, title: name ? null : title, institution }));
}
