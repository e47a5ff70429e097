import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import type { ShownName, ShownNames } from "@/lib/revisions/names/queries.ts";

/** The ids of those whose name readers have from an agreement, and whom the person at the screen may take from them. */
export const withdrawableMentions = (shown: ShownNames | null): ReadonlySet<string> =>
  new Set(
    (shown?.names ?? []).filter(({ isMember, mayWithdraw }) => !isMember && mayWithdraw).map((name) => name.memberId),
  );

/** The names that readers see in an agreement although the record does not name the person any more. */
export function mentionsLeftToReaders(shown: ShownNames | null, agreements: readonly AgreementEntry[]): ShownName[] {
  const named = new Set(
    agreements.flatMap(({ people }) => people.filter(({ values }) => values.namedInPublic).map(({ id }) => id)),
  );
  return shown?.names.filter(({ memberId, isMember, isSeen }) => isSeen && !isMember && !named.has(memberId)) ?? [];
}
