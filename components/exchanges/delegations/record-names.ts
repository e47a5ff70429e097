import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { ShownName, ShownNames } from "@/lib/revisions/names/queries.ts";

/** The names that readers see although the record does not name the person any more, or not that way. */
export function namesLeftToReaders(shown: ShownNames | null, delegations: readonly RecordDelegation[]): ShownName[] {
  const named = new Set(
    delegations.flatMap(({ roster }) =>
      roster.members.filter(({ values }) => values.namedInPublic).map((member) => member.id),
    ),
  );
  return shown?.names.filter(({ memberId, isMember, isSeen }) => isMember && isSeen && !named.has(memberId)) ?? [];
}
