"use client";

import { useCallback, useEffect, useState } from "react";
import type { Roster } from "@/lib/exchanges/delegations/members/queries.ts";
import type { MemberValues } from "@/lib/exchanges/delegations/members/schema.ts";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import type { SaveState } from "@/lib/platform/save-state.ts";
import { useEditing } from "../../ui/editing.ts";
import { useRefreshSoon } from "../../ui/refresh-soon.ts";

export type DelegationRef = { code: string; delegationId: string; isPublicly: boolean };

/** What a change of the whole list came to: refused with words, or never answered. */
export type Trouble = { code: RefusalCode; details: RefusalDetails } | "offline";

export type RosterState = {
  roster: Roster;
  trouble: Trouble | null;
  forget: () => void;
  /**
   * Runs a change of the list; in a public record only after the person has said that readers may see it.
   * @returns what it answered; null where it was refused, given up or not answered
   */
  run: <R>(
    operate: (ref: DelegationRef) => Promise<SaveState<R>>,
    rosterOf: (answer: R) => Roster,
  ) => Promise<R | null>;
  /** takes in what a row has saved */
  saved: (memberId: string, values: MemberValues, version: number, formerHeadId: string | null) => void;
  /** takes in how many people came, as saved */
  counted: (headcount: number | null, version: number) => void;
  /** asks for the page anew, as something else was met than it shows */
  refresh: () => void;
  /** shows an order before it is saved */
  show: (members: Roster["members"]) => void;
  /** the question to the person of a public record, while it is open */
  question: { answer: (isMeant: boolean) => void } | null;
};

/** The list of one delegation in the browser: as the page came, as others changed it, as one's own changes left it. */
export function useRoster(initial: Roster): RosterState {
  const { subject, isPublic } = useEditing();
  const [roster, setRoster] = useState(initial);
  const [busy, setBusy] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [question, setQuestion] = useState<RosterState["question"]>(null);
  const refresh = useRefreshSoon();
  const take = useCallback((next: Roster) => setRoster((now) => (next.version >= now.version ? next : now)), []);

  // a newer page, by what it says and not by the object that says it
  const shown = JSON.stringify(initial);
  useEffect(() => take(JSON.parse(shown) as Roster), [shown, take]);

  // a change that is on its way is not left without a word
  const isBusy = busy > 0;
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isBusy]);

  const askReaders = () =>
    new Promise<boolean>((resolve) => {
      setQuestion({
        answer: (isMeant) => {
          setQuestion(null);
          resolve(isMeant);
        },
      });
    });

  const run: RosterState["run"] = async (operate, rosterOf) => {
    if (isPublic && !(await askReaders())) return null;
    setBusy((count) => count + 1);
    setTrouble(null);
    const ref = { code: subject, delegationId: initial.id, isPublicly: isPublic };
    const answer = await operate(ref).catch(() => null);
    setBusy((count) => count - 1);
    if (answer?.status === "done") {
      take(rosterOf(answer.result));
      refresh();
      return answer.result;
    }
    setTrouble(answer ? { code: answer.code, details: answer.details } : "offline");
    // somebody else was quicker: show what is there now
    const isStale = answer?.kind === "conflict" || answer?.kind === "not_found";
    if (isStale && answer.code !== "delegation_taken_over") refresh();
    return null;
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

  return {
    roster,
    trouble,
    forget: () => setTrouble(null),
    run,
    saved,
    counted: (headcount, version) =>
      setRoster((now) => ({ ...now, headcount, version: Math.max(now.version, version) })),
    refresh,
    show: (members) => setRoster((now) => ({ ...now, members })),
    question,
  };
}
