"use client";

import {
  moveMemberAction,
  removeMemberAction,
  restoreMemberAction,
  undoMoveMemberAction,
} from "@/lib/exchanges/delegations/actions.ts";
import type { RecordDelegation, Roster } from "@/lib/exchanges/delegations/queries.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { Versions } from "@/lib/platform/action-state.ts";
import { type ListOperations, useListOperations } from "../../editing/list-operations.ts";
import type { Operate, RecordRef } from "../../editing/operations.ts";
import { type SectionData, useSectionData } from "../../editing/section-data.ts";

export type DelegationRef = RecordRef & { delegationId: string };

/** The delegations of a record, as all sections that show members have them. */
export const useDelegations = (initial: readonly RecordDelegation[]): SectionData<readonly RecordDelegation[]> =>
  useSectionData("delegations", initial, { own: ["MEMBERS"], also: ["PARTIES"] });

/** The saved values of a member, and whom they replaced as head. */
type SavedMember = { values: MemberValues; version: number; formerHeadId: string | null };

export type RosterOperations = Omit<ListOperations<Roster>, "change"> & {
  roster: Roster;
  /** takes answers about the delegation over */
  patch: SectionData<readonly RecordDelegation[]>["patch"];
  /**
   * Makes a change of the delegation.
   * @returns the answer; null when the change was refused or not answered
   */
  run: <Answer>(
    operate: (ref: DelegationRef) => ReturnType<Operate<Answer>>,
    rosterOf: (answer: Answer) => Roster,
  ) => Promise<Answer | null>;
  /** takes over the saved values of a row */
  saved: (memberId: string, saved: SavedMember, versions: Versions | undefined) => void;
  /** shows that a name was taken from readers and from the record, which the portal counts as a change */
  unnamed: (memberId: string) => void;
  /** takes over the saved headcount */
  counted: (saved: { headcount: number | null; version: number }, versions: Versions | undefined) => void;
};

/** Changes the roster of one of the delegations of a record. */
export const inRoster =
  (delegationId: string, change: (now: Roster) => Roster) =>
  (delegations: readonly RecordDelegation[]): readonly RecordDelegation[] =>
    delegations.map((delegation) =>
      delegation.roster.id === delegationId ? { ...delegation, roster: change(delegation.roster) } : delegation,
    );

/** The operations on the members of one delegation; the newest version of its roster wins. */
export function useRoster(
  { roster, mayTakeOver }: RecordDelegation,
  { patch }: Pick<SectionData<readonly RecordDelegation[]>, "patch">,
): RosterOperations {
  const { id: delegationId } = roster;
  const inOwn = (change: (now: Roster) => Roster) => inRoster(delegationId, change);
  // the first save of the party takes the delegation over, which only another reading shows
  const answeredVersions = (versions: Versions | undefined) => (mayTakeOver ? undefined : versions);
  const { change, ...list } = useListOperations(
    { patch: (versions, merge) => patch(answeredVersions(versions), merge) },
    {
      merge: (delegations: readonly RecordDelegation[], next: Roster) =>
        inOwn((now) => (next.version >= now.version ? next : now))(delegations),
      actions: {
        remove: (ref, memberId) => removeMemberAction({ ...ref, delegationId, memberId }),
        restore: (ref, memberId) => restoreMemberAction({ ...ref, delegationId, memberId }),
        move: (ref, memberId, before) => moveMemberAction({ ...ref, delegationId, memberId, before }),
        undoMove: (ref, memberId) => undoMoveMemberAction({ ...ref, delegationId, memberId }),
      },
      // the message that the other college took over is read before the page changes
      noRefreshOn: "delegation_taken_over",
    },
  );
  const withValues = (now: Roster, version: number, valuesOf: (member: Roster["members"][number]) => MemberValues) => ({
    ...now,
    version: Math.max(now.version, version),
    members: now.members.map((member) => ({ ...member, values: valuesOf(member) })),
  });
  return {
    ...list,
    roster,
    patch: (versions, merge) => patch(answeredVersions(versions), merge),
    run: (operate, rosterOf) => change((ref) => operate({ ...ref, delegationId }), rosterOf),
    saved: (memberId, { values, version, formerHeadId }, versions) => {
      const valuesOf = (member: Roster["members"][number]): MemberValues => {
        if (member.id === memberId) return values;
        return member.id === formerHeadId ? { ...member.values, role: "MEMBER" } : member.values;
      };
      patch(
        answeredVersions(versions),
        inOwn((now) => withValues(now, version, valuesOf)),
      );
    },
    unnamed: (memberId) => {
      const valuesOf = (member: Roster["members"][number]): MemberValues =>
        member.id === memberId ? { ...member.values, namedInPublic: false } : member.values;
      patch(
        undefined,
        inOwn((now) => withValues(now, now.version + 1, valuesOf)),
      );
    },
    counted: ({ headcount, version }, versions) =>
      patch(
        answeredVersions(versions),
        inOwn((now) => ({ ...now, headcount, version: Math.max(now.version, version) })),
      ),
  };
}
