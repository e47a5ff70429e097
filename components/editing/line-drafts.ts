"use client";

import { useEffect, useState } from "react";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import type { OperationError } from "./operations.ts";
import { readFromTab, storeInTab } from "./tab-storage.ts";

/** What is known of a line that was not added. */
export type UnsentFacts<Extra = unknown> = {
  /** why; left out where a notice says it */
  why?: OperationError;
  /** what it was to be added with, such as its speaker */
  extra?: Extra;
};

type Drafts<Extra> = {
  /** the text in the field */
  line: string;
  /** lines that were sent and not added */
  unsent: readonly string[];
  /** by line */
  facts?: Readonly<Record<string, UnsentFacts<Extra>>>;
};

const NOTHING = { line: "", unsent: [] };

/**
 * The lines of a field that adds to a list, until they are added. They survive a reload and a new sign-in, and the
 * browser asks before the page is closed.
 * @param id names the list on its page
 */
export function useLineDrafts<Extra = unknown>(id: string) {
  const { owner } = useEditing();
  const key = `${owner}.adding.${id}`;
  const [drafts, setDrafts] = useState<Drafts<Extra>>(NOTHING);
  useEffect(() => setDrafts(readFromTab<Drafts<Extra>>(key) ?? NOTHING), [key]);
  const isEmpty = drafts.line.trim() === "" && drafts.unsent.length === 0;
  useEffect(() => {
    registerUnsaved(key, isEmpty ? null : { send: () => Promise.resolve(), isWaiting: false });
    return () => registerUnsaved(key, null);
  }, [key, isEmpty]);
  const beside = (now: Drafts<Extra>, line: string, facts: UnsentFacts<Extra> = {}): Drafts<Extra> => ({
    ...now,
    unsent: now.unsent.includes(line) ? now.unsent : [...now.unsent, line],
    facts: { ...now.facts, [line]: facts },
  });
  const change = (next: (now: Drafts<Extra>) => Drafts<Extra>) =>
    setDrafts((now) => {
      const then = next(now);
      storeInTab(key, then.line === "" && then.unsent.length === 0 ? null : then);
      return then;
    });
  return {
    ...drafts,
    factsOf: (line: string): UnsentFacts<Extra> => drafts.facts?.[line] ?? {},
    type: (line: string) => change((now) => ({ ...now, line })),
    /** puts back a line that was not added: into the field, or into `unsent` when the field is in use */
    putBack: (line: string) => change((now) => (now.line === "" ? { ...now, line } : beside(now, line))),
    putBeside: (line: string, facts?: UnsentFacts<Extra>) => change((now) => beside(now, line, facts)),
    forget: (line: string) => change((now) => ({ ...now, unsent: now.unsent.filter((each) => each !== line) })),
  };
}
