"use client";

import { useEffect, useState } from "react";
import { useEditing } from "./editing-context.ts";
import { registerUnsaved } from "./leave-guard.ts";
import { readFromTab, storeInTab } from "./tab-storage.ts";

type Drafts = {
  /** the text in the field */
  line: string;
  /** lines that were sent and not added */
  unsent: readonly string[];
};

const NOTHING: Drafts = { line: "", unsent: [] };

/**
 * The lines of a field that adds to a list, until they are added. They survive a reload and a new sign-in, and the
 * browser asks before the page is closed.
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
    /** puts back a line that was not added: into the field, or into `unsent` when the field is in use */
    putBack: (line: string) => change((now) => (now.line === "" ? { ...now, line } : beside(now, line))),
    putBeside: (line: string) => change((now) => beside(now, line)),
    forget: (line: string) => change((now) => ({ ...now, unsent: now.unsent.filter((each) => each !== line) })),
  };
}
