"use client";

import { useCallback, useEffect, useState } from "react";
import type { Roster } from "@/lib/exchanges/delegations/queries.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/schema.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { type Operations, useOperations } from "../../editing/operations.ts";

export type DelegationRef = { code: string; delegationId: string };

export type RosterState = {
  roster: Roster;
  operations: Operations;
  /**
   * Makes a change of the list.
   * @returns the answer; null when the change was refused or not answered
   */
  run: <R>(
    operate: (ref: DelegationRef) => Promise<SaveState<R>>,
    rosterOf: (answer: R) => Roster,
  ) => Promise<R | null>;
  /** merges the saved values of a row */
  saved: (memberId: string, values: MemberValues, version: number, formerHeadId: string | null) => void;
  /** shows that a name was taken from readers and from the record, which the portal counts as a change */
  unnamed: (memberId: string) => void;
  /** merges the saved headcount */
  counted: (headcount: number | null, version: number) => void;
  /** loads the page again, because the server has newer data */
  refresh: () => void;
};

/** The members of one delegation in the browser; the newest version wins. */
export function useRoster(initial: Roster): RosterState {
  const [roster, setRoster] = useState(initial);
  // the message that the other college took over is read before the page changes
  const operations = useOperations({ noRefreshOn: "delegation_taken_over" });
  const refresh = useDebouncedRefresh();
  const take = useCallback((next: Roster) => setRoster((now) => (next.version >= now.version ? next : now)), []);

  // compares by value: the page passes a new object on every render
  const shown = JSON.stringify(initial);
  useEffect(() => take(JSON.parse(shown) as Roster), [shown, take]);

  const run: RosterState["run"] = async (operate, rosterOf) => {
    const answer = await operations.run((ref) => operate({ ...ref, delegationId: initial.id }));
    if (answer === null) return null;
    take(rosterOf(answer));
    refresh();
    return answer;
  };

  const saved: RosterState["saved"] = (memberId, values, version, formerHeadId) => {
    const valuesOf = (member: Roster["members"][number]): MemberValues => {
      if (member.id === memberId) return values;
      return member.id === formerHeadId ? { ...member.values, role: "MEMBER" } : member.values;
    };
    setRoster((now) => ({
      ...now,
      version: Math.max(now.version, version),
      members: now.members.map((member) => ({ ...member, values: valuesOf(member) })),
    }));
    refresh();
  };

  const unnamed: RosterState["unnamed"] = (memberId) => {
    setRoster((now) => ({
      ...now,
      version: now.version + 1,
      members: now.members.map((member) =>
        member.id === memberId ? { ...member, values: { ...member.values, namedInPublic: false } } : member,
      ),
    }));
    refresh();
  };

  return {
    roster,
    operations,
    run,
    saved,
    unnamed,
    counted: (headcount, version) =>
      setRoster((now) => ({ ...now, headcount, version: Math.max(now.version, version) })),
    refresh,
  };
}
