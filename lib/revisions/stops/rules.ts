import { hasStops, type StopDays } from "@/lib/exchanges/rules.ts";
import type { Snapshot, SnapshotParty } from "../snapshots/schema.ts";

const NO_DAYS: StopDays = { from: null, to: null };

/** The days of a stop as readers see them: of one of several hosts. */
export const shownDays = ({ parties }: Snapshot, { role, stop }: Pick<SnapshotParty, "role" | "stop">): StopDays =>
  role === "HOST" && hasStops(parties) ? stop : NO_DAYS;

/** The stop at which something was, as readers see it: of one of several hosts. */
export function shownStop({ parties }: Snapshot, stop: string | null): SnapshotParty["institution"] | null {
  if (stop === null || !hasStops(parties)) return null;
  return parties.find(({ role, institution }) => role === "HOST" && institution.id === stop)?.institution ?? null;
}

/** How many were at the stops, as readers see them. */
export const shownHeadcounts = (snapshot: Snapshot, { headcounts }: NonNullable<SnapshotParty["delegation"]>) =>
  headcounts.flatMap(({ stop, headcount }) => {
    const host = shownStop(snapshot, stop);
    return host ? [{ host, headcount }] : [];
  });
