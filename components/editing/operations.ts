"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { announceSave } from "./save-announcements.ts";
import { sendAsOwner } from "./session-guard.ts";

/** Why a change was not made: the refusal, or no answer. */
export type OperationError = { code: RefusalCode; details: RefusalDetails } | "offline";

/** What every change sends: the record. */
export type RecordRef = { code: string };

/** Sends a change of the record to the portal. */
export type Operate<Result> = (ref: RecordRef) => Promise<SaveState<Result>>;

/** The answer to a change that was made. */
type DoneState<Result> = Extract<SaveState<Result>, { status: "done" }>;

export type Operations = {
  /** a change waits for its answer */
  isBusy: boolean;
  error: OperationError | null;
  clearError: () => void;
  /**
   * Makes a change. After a conflict the page is loaded again.
   * @returns the result; null when the change was refused or not answered
   */
  run: <Result>(operate: Operate<Result>) => Promise<Result | null>;
  /**
   * As `run`; the answer has the versions of the changed parts too. `announceSave` is left to the caller.
   * @param onError hears why the change was not made
   */
  send: <Result>(
    operate: Operate<Result>,
    onError?: (error: OperationError) => void,
  ) => Promise<DoneState<Result> | null>;
};

/**
 * Makes changes that cannot be merged field by field, such as adding and moving rows.
 * @param options.noRefreshOn a refusal after which the page is not loaded again, so that it can be read
 */
export function useOperations({ noRefreshOn }: { noRefreshOn?: RefusalCode } = {}): Operations {
  const { subject } = useEditing();
  const [error, setError] = useState<OperationError | null>(null);
  const refresh = useDebouncedRefresh();
  const { isBusy, track } = usePendingOperations();

  const showError = (answer: Extract<SaveState<unknown>, { status: "refused" }> | null): OperationError => {
    const problem: OperationError = answer ? { code: answer.code, details: answer.details } : "offline";
    setError(problem);
    const isStale = answer?.kind === "conflict" || answer?.kind === "not_found";
    if (isStale && answer.code !== noRefreshOn) refresh();
    return problem;
  };

  const send: Operations["send"] = async (operate, onError) => {
    setError(null);
    const answer = await track(sendAsOwner(() => operate({ code: subject })).catch(() => null));
    if (answer?.status === "done") return answer;
    const problem = showError(answer);
    onError?.(problem);
    return null;
  };
  return {
    isBusy,
    error,
    clearError: () => setError(null),
    send,
    run: async (operate) => {
      const answer = await send(operate);
      if (answer === null) return null;
      announceSave(answer.versions);
      return answer.result;
    },
  };
}

/** Counts pending operations: a link waits for them, and the browser asks before the page is closed. */
function usePendingOperations() {
  const id = useId();
  const pending = useRef(new Set<Promise<unknown>>());
  const [isBusy, setIsBusy] = useState(false);
  useEffect(() => () => registerUnsaved(id, null), [id]);
  const changed = () => {
    const isWaiting = false;
    const all = async () => void (await Promise.all(pending.current));
    registerUnsaved(id, pending.current.size > 0 ? { send: all, isWaiting } : null);
    setIsBusy(pending.current.size > 0);
  };
  const track = async <Result>(sending: Promise<Result>): Promise<Result> => {
    pending.current.add(sending);
    changed();
    try {
      return await sending;
    } finally {
      pending.current.delete(sending);
      changed();
    }
  };
  return { isBusy, track };
}
