"use client";

import { useState } from "react";
import { withdrawNameAction } from "@/lib/revisions/names/actions.ts";
import type { ShownNames } from "@/lib/revisions/names/queries.ts";
import type { RosterState } from "./roster-state.ts";

export type NameWithdrawal = {
  /** readers have the name of the member, and it can be taken from them */
  isShown: (memberId: string) => boolean;
  /** the name was taken from readers on this page */
  wasWithdrawn: (memberId: string) => boolean;
  /** Takes the name of a member from readers at once. @returns whether it worked */
  withdraw: (memberId: string) => Promise<boolean>;
};

/** Takes names of one delegation from readers. */
export function useNameWithdrawal(state: RosterState, shown: ShownNames | null): NameWithdrawal {
  // the revision is remembered as well, because a name that was shown again can be withdrawn again
  const [withdrawn, setWithdrawn] = useState<ReadonlyMap<string, number>>(new Map());
  const revision = shown?.revision ?? 0;
  return {
    isShown: (memberId) =>
      withdrawn.get(memberId) !== revision &&
      (shown?.names.some((name) => name.memberId === memberId && name.mayWithdraw) ?? false),
    wasWithdrawn: (memberId) => withdrawn.get(memberId) === revision,
    withdraw: async (memberId) => {
      const answer = await state.operations.run((ref) => withdrawNameAction({ ...ref, memberId }));
      if (answer === null) return false;
      setWithdrawn((known) => new Map(known).set(memberId, revision));
      state.unnamed(memberId);
      return true;
    },
  };
}
