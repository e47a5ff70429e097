"use client";

import { useState } from "react";
import {
  addTopicAction,
  moveGroupAction,
  removeGroupAction,
  removeTopicAction,
  restoreGroupAction,
  seatMembersAction,
  setSeatRoleAction,
  unseatMemberAction,
} from "@/lib/exchanges/groups/actions.ts";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import { addGroupsAction, addPairingAction, removePairingAction } from "@/lib/exchanges/pairings/actions.ts";
import type { UnitPair } from "@/lib/exchanges/pairings/rules.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { useIdempotencyKeys } from "../../editing/idempotency-keys.ts";
import { useListState } from "../../editing/list-state.ts";
import { type Operations, useOperations } from "../../editing/operations.ts";
import type { Pair } from "./pair-chooser.tsx";

type Topic = { topicId: string } | { nameZh: string | null; nameEn: string | null };

export type GroupsState = ReturnType<typeof useGroups>;

/** The groups of a record in the browser, and what can be done with them. */
export function useGroups(initial: readonly GroupEntry[]) {
  const { items: groups, show } = useListState(initial);
  const operations = useOperations();
  const keys = useIdempotencyKeys();
  const refresh = useDebouncedRefresh();
  const [removed, setRemoved] = useState<GroupEntry | null>(null);

  const act = async (operate: Parameters<Operations["run"]>[0]): Promise<boolean> => {
    const answer = (await operations.run(operate)) as { groups: GroupEntry[] } | null;
    if (!answer) return false;
    show(answer.groups);
    // minutes, schools and topics stand in other places as well
    refresh();
    return true;
  };
  const addWith = async (typed: object, add: (key: string) => Parameters<Operations["run"]>[0]): Promise<boolean> => {
    const isAdded = await act(add(keys.keyFor(typed)));
    if (isAdded) keys.done(typed);
    return isAdded;
  };
  const bringBack = (groupId: string) => act((ref) => restoreGroupAction({ ...ref, groupId }));
  return {
    groups,
    operations,
    removed,
    forget: () => setRemoved(null),
    add: (pairs: Pair[], onlyNew: boolean) =>
      addWith({ pairs, onlyNew }, (key) => (ref) => addGroupsAction({ ...ref, key, pairs, onlyNew })),
    addPair: (groupId: string, pair: Pair) =>
      addWith({ groupId, pair }, (key) => (ref) => addPairingAction({ ...ref, key, groupId, pair })),
    removePair: (groupId: string, { hostUnitId, guestUnitId }: UnitPair) =>
      act((ref) => removePairingAction({ ...ref, groupId, hostUnitId, guestUnitId })),
    seat: (groupId: string, memberIds: string[]) => act((ref) => seatMembersAction({ ...ref, groupId, memberIds })),
    give: (groupId: string, memberId: string, role: string) =>
      act((ref) => setSeatRoleAction({ ...ref, groupId, memberId, role })),
    unseat: (groupId: string, memberId: string) => act((ref) => unseatMemberAction({ ...ref, groupId, memberId })),
    addTopic: (groupId: string, topic: Topic) =>
      addWith({ groupId, topic }, (key) => (ref) => addTopicAction({ ...ref, key, groupId, topic })),
    removeTopic: (groupId: string, topicId: string) => act((ref) => removeTopicAction({ ...ref, groupId, topicId })),
    move: async (groupId: string, before: string | null) => {
      await act((ref) => moveGroupAction({ ...ref, groupId, before }));
    },
    remove: async (group: GroupEntry) => {
      if (await act((ref) => removeGroupAction({ ...ref, groupId: group.id }))) setRemoved(group);
    },
    restore: async (group: GroupEntry) => {
      setRemoved(null);
      if (!(await bringBack(group.id))) setRemoved((latest) => latest ?? group);
    },
    bringBack,
  };
}
