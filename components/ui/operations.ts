"use client";

import { useState } from "react";
import type { RefusalCode, RefusalDetails } from "@/lib/platform/errors.ts";
import type { SaveState } from "@/lib/platform/save-state.ts";
import { useEditing } from "./editing.ts";

/** What a change of a list came to: refused with words, or never answered. */
export type Trouble = { code: RefusalCode; details: RefusalDetails } | "offline";

/** What every change of a record sends of itself. */
export type RecordRef = { code: string; isPublicly: boolean };

export type Operations = {
  /** a change is on its way */
  isBusy: boolean;
  trouble: Trouble | null;
  /** the question to the person of a public record, while it is open */
  question: { answer: (isMeant: boolean) => void } | null;
  /**
   * Runs a change of a list; in a public record only after the person has said that readers may see it.
   * @param options.isShown whether readers of a public record would see it; they do unless told otherwise
   * @returns what it answered; null where it was refused, given up or not answered
   */
  run: <Result>(
    operate: (ref: RecordRef) => Promise<SaveState<Result>>,
    options?: { isShown?: boolean },
  ) => Promise<Result | null>;
};

/** Changes of whole lists, such as adding and moving, which are not fields and cannot be merged. */
export function useOperations(): Operations {
  const { subject, isPublic } = useEditing();
  const [busy, setBusy] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [question, setQuestion] = useState<Operations["question"]>(null);

  const askForReaders = () =>
    new Promise<boolean>((resolve) => {
      setQuestion({
        answer: (isMeant) => {
          setQuestion(null);
          resolve(isMeant);
        },
      });
    });

  return {
    isBusy: busy > 0,
    trouble,
    question,
    run: async (operate, { isShown = true } = {}) => {
      const isPublicly = isPublic && isShown;
      if (isPublicly && !(await askForReaders())) return null;
      setBusy((count) => count + 1);
      setTrouble(null);
      const answer = await operate({ code: subject, isPublicly }).catch(() => null);
      setBusy((count) => count - 1);
      if (answer?.status === "done") return answer.result;
      setTrouble(answer ? { code: answer.code, details: answer.details } : "offline");
      return null;
    },
  };
}
