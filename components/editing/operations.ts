"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { sendAsOwner } from "./session-guard.ts";

/** Why a change was not made: the refusal, or no answer. */
export type OperationError = { code: RefusalCode; details: RefusalDetails } | "offline";

/** What every change sends: the record, and whether it is meant for readers. */
export type RecordRef = { code: string; isPublicly: boolean };

export type Operations = {
  /** a change waits for its answer */
  isBusy: boolean;
  error: OperationError | null;
  clearError: () => void;
  /** asks, in a public record, whether readers may see the change; null while closed */
  question: { answer: (isMeant: boolean) => void } | null;
  /**
   * Makes a change. In a public record it first asks the person, also when the record became public after the page was
   * loaded. After a conflict the page is loaded again.
   * @param options.isShown whether readers of a public record would see the change; true by default
   * @returns the answer; null when the change was refused, cancelled or not answered
   */
  run: <Result>(
    operate: (ref: RecordRef) => Promise<SaveState<Result>>,
    options?: { isShown?: boolean },
  ) => Promise<Result | null>;
};

/**
 * Makes changes that cannot be merged field by field, such as adding and moving rows.
 * @param options.noRefreshOn a refusal after which the page is not loaded again, so that it can be read
 */
export function useOperations({ noRefreshOn }: { noRefreshOn?: RefusalCode } = {}): Operations {
  const { subject, isPublic } = useEditing();
  const [error, setError] = useState<OperationError | null>(null);
  const readers = usePublicSaveQuestion();
  const refresh = useDebouncedRefresh();
  const { isBusy, track } = usePendingOperations();

  /** Sends a change after the confirmation that a public record needs; null when it was cancelled. */
  const sendMeant = async <Answer extends { status: string; code?: string } | null>(
    send: (isPublicly: boolean) => Promise<Answer>,
    isPublicly: boolean,
  ): Promise<{ answer: Answer } | null> => {
    if (isPublicly && !(await readers.ask())) return null;
    const answer = await send(isPublicly);
    if (isPublicly || answer?.code !== "exchange_is_public") return { answer };
    refresh();
    return (await readers.ask()) ? { answer: await send(true) } : null;
  };

  const showError = (answer: Extract<SaveState<unknown>, { status: "refused" }> | null) => {
    setError(answer ? { code: answer.code, details: answer.details } : "offline");
    const isStale = answer?.kind === "conflict" || answer?.kind === "not_found";
    if (isStale && answer.code !== noRefreshOn) refresh();
  };

  return {
    isBusy,
    error,
    clearError: () => setError(null),
    question: readers.question,
    run: async (operate, { isShown = true } = {}) => {
      setError(null);
      const send = (isPublicly: boolean) =>
        track(sendAsOwner(() => operate({ code: subject, isPublicly })).catch(() => null));
      const sent = await sendMeant(send, isPublic && isShown);
      if (sent === null) return null;
      if (sent.answer?.status === "done") return sent.answer.result;
      showError(sent.answer);
      return null;
    },
  };
}

/** Asks whether readers may see a change. */
function usePublicSaveQuestion() {
  const [question, setQuestion] = useState<Operations["question"]>(null);
  const ask = () =>
    new Promise<boolean>((resolve) => {
      setQuestion({
        answer: (isMeant) => {
          setQuestion(null);
          resolve(isMeant);
        },
      });
    });
  return { question, ask };
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
