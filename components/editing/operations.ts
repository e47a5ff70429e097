"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { sendAsOwner } from "./session-guard.ts";

/** What a change of a list came to: refused with words, or never answered. */
export type OperationError = { code: RefusalCode; details: RefusalDetails } | "offline";

/** What every change of a record sends of itself. */
export type RecordRef = { code: string; isPublicly: boolean };

export type Operations = {
  /** a change is on its way */
  isBusy: boolean;
  error: OperationError | null;
  clearError: () => void;
  /** the question to the person of a public record, while it is open */
  question: { answer: (isMeant: boolean) => void } | null;
  /**
   * Runs a change of a list; in a public record only after the person has said that readers may see it, also where it
   * was not public yet when the page came. What somebody else was quicker with is shown as it is now.
   * @param options.isShown whether readers of a public record would see it; they do unless told otherwise
   * @returns what it answered; null where it was refused, given up or not answered
   */
  run: <Result>(
    operate: (ref: RecordRef) => Promise<SaveState<Result>>,
    options?: { isShown?: boolean },
  ) => Promise<Result | null>;
};

/**
 * Changes of whole lists, such as adding and moving, which are not fields and cannot be merged.
 * @param options.noRefreshOn a refusal that is read before the page shows what it is about
 */
export function useOperations({ noRefreshOn }: { noRefreshOn?: RefusalCode } = {}): Operations {
  const { subject, isPublic } = useEditing();
  const [error, setError] = useState<OperationError | null>(null);
  const readers = usePublicSaveQuestion();
  const refresh = useDebouncedRefresh();
  const { isBusy, track } = usePendingOperations();

  /** Sends a change once its person meant it for readers where it is for them; null where it was given up. */
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

  const tell = (answer: Extract<SaveState<unknown>, { status: "refused" }> | null) => {
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
      tell(sent.answer);
      return null;
    },
  };
}

/** The question to the person of a public record whether readers may see a change. */
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

/** Counts what is on its way; a link waits for it, and without a link the browser asks before the page is left. */
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
