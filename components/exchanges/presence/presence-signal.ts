"use client";

import type { PresentPerson } from "@/lib/exchanges/presence/queries.ts";
import { PRESENCE_MS, PRESENCE_STEP_MS } from "@/lib/exchanges/presence/rules.ts";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";

/** How a page asks: with the part at which the person is. Null: the portal says that nobody may ask here any more. */
export type AskPresence = (part: SectionKind | null) => Promise<readonly PresentPerson[] | null>;

type PresenceSignalOptions = {
  ask: AskPresence;
  /** says that the page is left; nobody waits for the answer */
  leave: () => void;
  onPeople: (people: readonly PresentPerson[]) => void;
};

/** After a change of the part the portal is told this late, so that the Tab key does not send a request for each part. */
const PAUSE_MS = 500;

/**
 * Says every few seconds that the page is in view, and who else is there. Without a connection the people are forgotten
 * when they would have been gone. Not yet begun; `start` and `stop` can follow each other.
 */
export function presenceSignal({ ask, leave, onPeople }: PresenceSignalOptions) {
  let part: SectionKind | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  /** counts the beginnings, so that an answer to an earlier one is dropped */
  let run = 0;
  let isRunning = false;

  const forget = () => onPeople([]);
  const next = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), ms);
  };
  async function tell() {
    const own = run;
    const people = await ask(part).catch(() => undefined);
    if (own !== run || !isRunning) return;
    if (people === null) {
      isRunning = false;
      clearTimeout(forgetting);
      return forget();
    }
    if (people !== undefined) {
      clearTimeout(forgetting);
      forgetting = setTimeout(forget, PRESENCE_MS);
      onPeople(people);
    }
    next(PRESENCE_STEP_MS);
  }
  return {
    start: () => {
      if (isRunning) return;
      isRunning = true;
      run += 1;
      void tell();
    },
    stop: () => {
      if (!isRunning) return;
      isRunning = false;
      run += 1;
      clearTimeout(timer);
      clearTimeout(forgetting);
      leave();
      forget();
    },
    moveTo: (to: SectionKind | null) => {
      if (to === part) return;
      part = to;
      if (!isRunning) return;
      run += 1;
      next(PAUSE_MS);
    },
  };
}
