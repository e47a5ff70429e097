import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { CollegeToAsk, ShownName, ShownNames } from "@/lib/revisions/names/queries.ts";

/** What readers see of the names in a record, and who has to look at them. */
export type RecordNames = {
  /** null where the record is not public */
  shown: ShownNames | null;
  /** the colleges that have not looked at their people */
  colleges: readonly CollegeToAsk[];
  /** the actor may vouch for the people of a college that has no account here */
  mayVouch: boolean;
  /** in how many passages of the report a withdrawn name still stands, by the id of the member */
  passages: Readonly<Record<string, number>>;
  /** on whose clock the times are told */
  timezone: string;
};

/** The names that readers see although the record does not name the person any more, or not that way. */
export function namesLeftToReaders(shown: ShownNames | null, delegations: readonly RecordDelegation[]): ShownName[] {
  const named = new Set(
    delegations.flatMap(({ roster }) =>
      roster.members.filter(({ values }) => values.namedInPublic).map((member) => member.id),
    ),
  );
  return shown?.names.filter(({ memberId, isSeen }) => isSeen && !named.has(memberId)) ?? [];
}
