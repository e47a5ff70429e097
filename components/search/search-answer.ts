import { useEffect, useRef, useState } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { Group } from "@/lib/search/rules.ts";

/** What the portal answers to a search. */
export type DeskAnswer = { words: string[]; groups: Group[] };

/** How long a pause in typing has to be before the portal is asked. */
const PAUSE_MS = 120;
/** A wait that is shorter is not shown. */
const LOADING_MS = 150;

export type SearchState = {
  /** the last answer; it stays while the next is awaited */
  answer: DeskAnswer | null;
  /** what the answer is for */
  asked: string;
  isLoading: boolean;
  problem: "failed" | "busy" | "signedOut" | null;
};

const START: SearchState = { answer: null, asked: "", isLoading: false, problem: null };

async function ask(q: string, locale: string, signal: AbortSignal): Promise<Partial<SearchState>> {
  const answered = await fetch(`/api/search?${new URLSearchParams({ q, locale })}`, { signal });
  const state = (await answered.json()) as SaveState<DeskAnswer>;
  if (state.status === "done") return { answer: state.result, asked: q, problem: null };
  if (answered.status === 401) return { answer: null, problem: "signedOut" };
  return { problem: answered.status === 503 ? "busy" : "failed" };
}

/**
 * Asks the portal for a text after a pause in typing. A text that was typed meanwhile ends the request of the one before.
 * @param isHeld an input method is composing: nothing is asked
 * @returns the state, and what asks once more
 */
export function useSearchAnswer(text: string, { locale, isHeld }: { locale: string; isHeld: boolean }) {
  const [state, setState] = useState(START);
  const [attempt, setAttempt] = useState(0);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (isHeld) return;
    const stop = new AbortController();
    const change = (next: Partial<SearchState>) =>
      !stop.signal.aborted && setState((before) => ({ ...before, ...next }));
    const slow = setTimeout(() => change({ isLoading: true }), PAUSE_MS + LOADING_MS);
    const start = async () => {
      const found = await ask(text, locale, stop.signal).catch(() => ({ problem: "failed" as const }));
      clearTimeout(slow);
      change({ isLoading: false, ...found });
    };
    const pause = setTimeout(() => void start(), isFirst.current ? 0 : PAUSE_MS);
    isFirst.current = false;
    return () => {
      stop.abort();
      clearTimeout(slow);
      clearTimeout(pause);
    };
  }, [text, locale, isHeld, attempt]);
  return { ...state, retry: () => setAttempt((before) => before + 1) };
}
