import type { CountedStop } from "./stop-headcounts.tsx";

/** The names of the stops at which a member was only; null where the member was at all of them, or nobody said. */
export function namesOfStops(stopIds: readonly string[], stops: readonly CountedStop[], glue: string): string | null {
  const shown = stops.filter(({ partyId }) => stopIds.includes(partyId));
  return shown.length === 0 || shown.length === stops.length ? null : shown.map(({ label }) => label).join(glue);
}
