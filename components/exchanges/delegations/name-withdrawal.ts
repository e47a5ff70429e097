"use client";

import { useState } from "react";
import { withdrawAllNamesAction, withdrawNameAction } from "@/lib/revisions/names/actions.ts";
import type { ShownNames } from "@/lib/revisions/names/queries.ts";
import type { RosterOperations } from "./roster-operations.ts";

export type NameWithdrawal = {
  /** readers have the name of the member, and it can be taken from them */
  isShown: (memberId: string) => boolean;
  /** the name was taken from readers on this page */
  wasWithdrawn: (memberId: string) => boolean;
  /** Takes the name of a member from readers at once. @returns whether it worked */
  withdraw: (memberId: string) => Promise<boolean>;
  /** Takes the names of all members from readers at once: of all, or of none. */
  withdrawAll: () => Promise<void>;
};

/** Takes names of one delegation from readers. */
export function useNameWithdrawal(state: RosterOperations, shown: ShownNames | null): NameWithdrawal {
  // the revision is remembered as well, because a name that was shown again can be withdrawn again
  const [withdrawn, setWithdrawn] = useState<ReadonlyMap<string, number>>(new Map());
  const revision = shown?.revision ?? 0;
  const isShown = (memberId: string): boolean =>
    withdrawn.get(memberId) !== revision &&
    (shown?.names.some((name) => name.memberId === memberId && name.mayWithdraw) ?? false);
  const remember = (memberIds: readonly string[]) =>
    setWithdrawn((known) => new Map([...known, ...memberIds.map((id) => [id, revision] as const)]));
  return {
    isShown,
    wasWithdrawn: (memberId) => withdrawn.get(memberId) === revision,
    withdraw: async (memberId) => {
      const answer = await state.operations.run((ref) => withdrawNameAction({ ...ref, memberId }));
      if (answer === null) return false;
      remember([memberId]);
      state.unnamed(memberId);
      return true;
    },
    withdrawAll: async () => {
      const answer = await state.run(withdrawAllNamesAction, (roster) => roster);
      if (answer) remember(answer.members.map(({ id }) => id).filter(isShown));
    },
  };
}
