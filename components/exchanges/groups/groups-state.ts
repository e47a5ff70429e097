"use client";

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
import { useListOperations } from "../../editing/list-operations.ts";
import type { Pair } from "./pair-chooser.tsx";

type Topic = { topicId: string } | { nameZh: string | null; nameEn: string | null };

export type GroupsState = ReturnType<typeof useGroups>;

/** The groups of a record in the browser, and the operations on them. */
export function useGroups(initial: readonly GroupEntry[]) {
  const { items, change, add, ...list } = useListOperations(initial, {
    itemsOf: ({ groups }: { groups: GroupEntry[] }) => groups,
    restore: (ref, groupId) => restoreGroupAction({ ...ref, groupId }),
  });
  return {
    ...list,
    groups: items,
    add: (pairs: Pair[], onlyNew: boolean) =>
      add({ pairs, onlyNew }, (key) => (ref) => addGroupsAction({ ...ref, key, pairs, onlyNew })),
    addPair: (groupId: string, pair: Pair) =>
      add({ groupId, pair }, (key) => (ref) => addPairingAction({ ...ref, key, groupId, pair })),
    removePair: (groupId: string, { hostUnitId, guestUnitId }: UnitPair) =>
      change((ref) => removePairingAction({ ...ref, groupId, hostUnitId, guestUnitId })),
    seat: (groupId: string, memberIds: string[]) => change((ref) => seatMembersAction({ ...ref, groupId, memberIds })),
    give: (groupId: string, memberId: string, role: string) =>
      change((ref) => setSeatRoleAction({ ...ref, groupId, memberId, role })),
    unseat: (groupId: string, memberId: string) => change((ref) => unseatMemberAction({ ...ref, groupId, memberId })),
    addTopic: (groupId: string, topic: Topic) =>
      add({ groupId, topic }, (key) => (ref) => addTopicAction({ ...ref, key, groupId, topic })),
    removeTopic: (groupId: string, topicId: string) => change((ref) => removeTopicAction({ ...ref, groupId, topicId })),
    move: async (groupId: string, before: string | null) => {
      await change((ref) => moveGroupAction({ ...ref, groupId, before }));
    },
    remove: (group: GroupEntry) => list.remove(group, (ref) => removeGroupAction({ ...ref, groupId: group.id })),
  };
}
