"use client";

import {
  moveMinuteItemAction,
  removeMinuteItemAction,
  restoreMinuteItemAction,
  undoMoveMinuteItemAction,
} from "@/lib/minutes/actions.ts";
import type { MinuteEntry } from "@/lib/minutes/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { type ListOperations, useListOperations } from "../editing/list-operations.ts";
import { minuteOf, type PatchSessions, withMinute } from "./session-data.ts";

/** The changes of the items of one session; each answer has the minutes of the session as they are then. */
export function useMinuteOperations(session: SessionEntry, patch: PatchSessions): ListOperations<MinuteEntry> {
  return useListOperations(
    { patch },
    {
      merge: (sessions: readonly SessionEntry[], answer: MinuteEntry) =>
        withMinute(sessions, session, minuteOf(answer)),
      actions: {
        remove: (ref, minuteItemId) => removeMinuteItemAction({ ...ref, minuteItemId }),
        restore: (ref, minuteItemId) => restoreMinuteItemAction({ ...ref, minuteItemId }),
        move: (ref, minuteItemId, before) => moveMinuteItemAction({ ...ref, minuteItemId, before }),
        undoMove: (ref, minuteItemId) => undoMoveMinuteItemAction({ ...ref, minuteItemId }),
      },
    },
  );
}
