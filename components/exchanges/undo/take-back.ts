"use client";

import { restoreOutcomeAction, undoMoveOutcomeAction, undoOutcomesPasteAction } from "@/lib/commitments/actions.ts";
import {
  restoreAgreementAction,
  restoreAgreementPersonAction,
  undoMoveAgreementAction,
  undoMoveAgreementPersonAction,
} from "@/lib/commitments/agreements/actions.ts";
import {
  restoreMemberAction,
  restoreOthersAction,
  undoMoveMemberAction,
  undoMoveOthersAction,
  undoPasteAction,
} from "@/lib/exchanges/delegations/actions.ts";
import {
  restoreGroupAction,
  restoreSeatAction,
  restoreTopicAction,
  undoMoveGroupAction,
} from "@/lib/exchanges/groups/actions.ts";
import { restoreItemAction, undoAddItemsAction, undoMoveItemAction } from "@/lib/exchanges/itinerary/actions.ts";
import { restorePairingAction } from "@/lib/exchanges/pairings/actions.ts";
import { restoreNoteAction, undoMoveNoteAction, undoNotesPasteAction } from "@/lib/exchanges/source-notes/actions.ts";
import type { UndoableEntry } from "@/lib/exchanges/undo/queries.ts";
import type { UndoableAction } from "@/lib/exchanges/undo/rules.ts";
import { restoreMinuteItemAction, undoMinutePasteAction, undoMoveMinuteItemAction } from "@/lib/minutes/actions.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";

type TakeBack = (code: string, entry: UndoableEntry) => Promise<SaveState<unknown>>;

/** The action that takes back each kind of change. */
export const takeBack: Readonly<Record<UndoableAction, TakeBack>> = {
  "delegation.member_removed": (code, { ownerId, subjectId }) =>
    restoreMemberAction({ code, delegationId: ownerId, memberId: subjectId }),
  "delegation.members_pasted": (code, { subjectId, key }) => undoPasteAction({ code, delegationId: subjectId, key }),
  "delegation.member_moved": (code, { ownerId, subjectId }) =>
    undoMoveMemberAction({ code, delegationId: ownerId, memberId: subjectId }),
  "delegation.others_removed": (code, { ownerId, subjectId }) =>
    restoreOthersAction({ code, delegationId: ownerId, othersId: subjectId }),
  "delegation.others_moved": (code, { ownerId, subjectId }) =>
    undoMoveOthersAction({ code, delegationId: ownerId, othersId: subjectId }),
  "itinerary.item_removed": (code, { subjectId }) => restoreItemAction({ code, itemId: subjectId }),
  "itinerary.item_moved": (code, { subjectId }) => undoMoveItemAction({ code, itemId: subjectId }),
  "itinerary.items_added": (code, { key }) => undoAddItemsAction({ code, key }),
  "group.removed": (code, { subjectId }) => restoreGroupAction({ code, groupId: subjectId }),
  "group.moved": (code, { subjectId }) => undoMoveGroupAction({ code, groupId: subjectId }),
  "group.pairing_removed": (code, { ownerId, subjectId, key }) =>
    restorePairingAction({ code, groupId: ownerId, hostUnitId: subjectId, guestUnitId: key }),
  "group.topic_removed": (code, { subjectId, key }) => restoreTopicAction({ code, groupId: key, topicId: subjectId }),
  "group.member_unseated": (code, { subjectId, key }) => restoreSeatAction({ code, groupId: key, memberId: subjectId }),
  "minute_item.pasted": (code, { subjectId, key }) => undoMinutePasteAction({ code, minuteId: subjectId, key }),
  "minute_item.removed": (code, { subjectId }) => restoreMinuteItemAction({ code, minuteItemId: subjectId }),
  "minute_item.moved": (code, { subjectId }) => undoMoveMinuteItemAction({ code, minuteItemId: subjectId }),
  "outcome.pasted": (code, { key }) => undoOutcomesPasteAction({ code, key }),
  "outcome.removed": (code, { subjectId }) => restoreOutcomeAction({ code, outcomeId: subjectId }),
  "outcome.moved": (code, { subjectId }) => undoMoveOutcomeAction({ code, outcomeId: subjectId }),
  "agreement.removed": (code, { subjectId }) => restoreAgreementAction({ code, agreementId: subjectId }),
  "agreement.moved": (code, { subjectId }) => undoMoveAgreementAction({ code, agreementId: subjectId }),
  "agreement.person_removed": (code, { ownerId, subjectId }) =>
    restoreAgreementPersonAction({ code, agreementId: ownerId, personId: subjectId }),
  "agreement.person_moved": (code, { ownerId, subjectId }) =>
    undoMoveAgreementPersonAction({ code, agreementId: ownerId, personId: subjectId }),
  "source_note.pasted": (code, { key }) => undoNotesPasteAction({ code, key }),
  "source_note.removed": (code, { subjectId }) => restoreNoteAction({ code, noteId: subjectId }),
  "source_note.moved": (code, { subjectId }) => undoMoveNoteAction({ code, noteId: subjectId }),
};
