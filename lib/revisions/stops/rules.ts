import { isPresent } from "@/lib/exchanges/delegations/rules.ts";
import { hasStops, type StopDays, sidesOf } from "@/lib/exchanges/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";

const NO_DAYS: StopDays = { from: null, to: null };

/** The days of a stop as readers see them: of one of several hosts. */
export const shownDays = ({ parties }: Snapshot, { role, stop }: Pick<SnapshotParty, "role" | "stop">): StopDays =>
  role === "HOST" && hasStops(parties) ? stop : NO_DAYS;

/** The stop at which something was, as readers see it: of one of several hosts. */
export function shownStop({ parties }: Snapshot, stop: string | null): SnapshotParty["institution"] | null {
  if (stop === null || !hasStops(parties)) return null;
  return parties.find(({ role, institution }) => role === "HOST" && institution.id === stop)?.institution ?? null;
}

/**
 * The stops at which a member was, as readers see them: none where the member was at all of them, or not there at all.
 */
export function shownStops(
  snapshot: Pick<Snapshot, "parties">,
  { stops, status }: Pick<SnapshotMember, "stops" | "status">,
): SnapshotParty["institution"][] {
  const hosts = sidesOf(snapshot.parties).hosts.map(({ institution }) => institution);
  const shown = hosts.filter(({ id }) => stops.includes(id));
  return isPresent({ status }) && shown.length < hosts.length ? shown : [];
}

/** How many were at the stops, as readers see them. */
export const shownHeadcounts = (snapshot: Snapshot, { headcounts }: NonNullable<SnapshotParty["delegation"]>) =>
  headcounts.flatMap(({ stop, headcount }) => {
    const host = shownStop(snapshot, stop);
    return host ? [{ host, headcount }] : [];
  });
