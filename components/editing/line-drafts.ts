"use client";

import { useEffect, useState } from "react";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { readFromTab, storeInTab } from "./tab-storage.ts";

type Drafts = {
  /** stands in the field */
  line: string;
  /** were sent and not added, while the next one was being typed */
  unsent: readonly string[];
};

const NOTHING: Drafts = { line: "", unsent: [] };

/**
 * What was typed into a field that adds, until it is added: it outlives a reload and the way to a new session, and the
 * page is not left without a question.
 * @param id names the list on its page
 */
export function useLineDrafts(id: string) {
  const { owner } = useEditing();
  const key = `${owner}.adding.${id}`;
  const [drafts, setDrafts] = useState(NOTHING);
  useEffect(() => setDrafts(readFromTab<Drafts>(key) ?? NOTHING), [key]);
  const isEmpty = drafts.line.trim() === "" && drafts.unsent.length === 0;
  useEffect(() => {
    registerUnsaved(key, isEmpty ? null : { send: () => Promise.resolve(), isWaiting: false });
    return () => registerUnsaved(key, null);
  }, [key, isEmpty]);
  const beside = (now: Drafts, line: string): Drafts =>
    now.unsent.includes(line) ? now : { ...now, unsent: [...now.unsent, line] };
  const change = (next: (now: Drafts) => Drafts) =>
    setDrafts((now) => {
      const then = next(now);
      storeInTab(key, then.line === "" && then.unsent.length === 0 ? null : then);
      return then;
    });
  return {
    ...drafts,
    type: (line: string) => change((now) => ({ ...now, line })),
    /** puts back what was not added: into the field, or beside it where the next line stands there already */
    putBack: (line: string) => change((now) => (now.line === "" ? { ...now, line } : beside(now, line))),
    putBeside: (line: string) => change((now) => beside(now, line)),
    forget: (line: string) => change((now) => ({ ...now, unsent: now.unsent.filter((each) => each !== line) })),
  };
}
