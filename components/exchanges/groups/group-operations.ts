"use client";

import {
  addTopicAction,
  moveGroupAction,
  removeGroupAction,
  removeTopicAction,
  restoreGroupAction,
  restoreSeatAction,
  restoreTopicAction,
  seatMembersAction,
  setSeatRoleAction,
  undoMoveGroupAction,
  unseatMemberAction,
} from "@/lib/exchanges/groups/actions.ts";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import type { GroupValues } from "@/lib/exchanges/groups/schema.ts";
import {
  addGroupsAction,
  addPairingAction,
  removePairingAction,
  restorePairingAction,
} from "@/lib/exchanges/pairings/actions.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import type { UnitPair } from "@/lib/exchanges/pairings/rules.ts";
import { useListOperations } from "../../editing/list-operations.ts";
import { rowSaver, useSectionData, withSavedRow } from "../../editing/section-data.ts";
import type { Pair } from "./pair-chooser.tsx";

type Topic = { topicId: string } | { nameZh: string | null; nameEn: string | null };

export type GroupOperations = ReturnType<typeof useGroups>;

/** The groups of a record with what can be chosen in them, as all sections that show them have them. */
export const useGroupsData = (initial: GroupsOfRecord) =>
  useSectionData("groups", initial, { own: ["GROUPS"], also: ["BASICS", "PARTIES", "MEMBERS", "ITINERARY"] });

/** The groups of a record in the browser, and the operations on them. */
export function useGroups(initial: GroupsOfRecord) {
  const section = useGroupsData(initial);
  const { change, add, ...list } = useListOperations(section, {
    merge: (record, { groups }: { groups: GroupEntry[] }) => ({ ...record, groups }),
    actions: {
      remove: (ref, groupId) => removeGroupAction({ ...ref, groupId }),
      restore: (ref, groupId) => restoreGroupAction({ ...ref, groupId }),
      move: (ref, groupId, before) => moveGroupAction({ ...ref, groupId, before }),
      undoMove: (ref, groupId) => undoMoveGroupAction({ ...ref, groupId }),
    },
  });
  return {
    ...list,
    record: section.data,
    onSave: rowSaver<GroupsOfRecord, GroupValues>(section, (record, id, saved) => ({
      ...record,
      groups: withSavedRow(record.groups, id, saved),
    })),
    addGroups: (pairs: Pair[], onlyNew: boolean) =>
      add({ pairs, onlyNew }, (ref, key) => addGroupsAction({ ...ref, key, pairs, onlyNew })),
    addPair: (groupId: string, pair: Pair) =>
      add({ groupId, pair }, (ref, key) => addPairingAction({ ...ref, key, groupId, pair })),
    removePair: (groupId: string, { hostUnitId, guestUnitId }: UnitPair, text: string) =>
      list.changeWithUndo((ref) => removePairingAction({ ...ref, groupId, hostUnitId, guestUnitId }), {
        text,
        operate: (ref) => restorePairingAction({ ...ref, groupId, hostUnitId, guestUnitId }),
      }),
    seat: (groupId: string, memberIds: string[]) => change((ref) => seatMembersAction({ ...ref, groupId, memberIds })),
    give: (groupId: string, memberId: string, role: string) =>
      change((ref) => setSeatRoleAction({ ...ref, groupId, memberId, role })),
    unseat: (groupId: string, memberId: string, text: string) =>
      list.changeWithUndo((ref) => unseatMemberAction({ ...ref, groupId, memberId }), {
        text,
        operate: (ref) => restoreSeatAction({ ...ref, groupId, memberId }),
      }),
    addTopic: (groupId: string, topic: Topic) =>
      add({ groupId, topic }, (ref, key) => addTopicAction({ ...ref, key, groupId, topic })),
    removeTopic: (groupId: string, topicId: string, text: string) =>
      list.changeWithUndo((ref) => removeTopicAction({ ...ref, groupId, topicId }), {
        text,
        operate: (ref) => restoreTopicAction({ ...ref, groupId, topicId }),
      }),
  };
}
