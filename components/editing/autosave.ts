"use client";

import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { clock } from "@/lib/platform/clock.ts";
import { registerUnsaved } from "./leave-guard.ts";
import type { MergedFields } from "./merged-field.ts";
import { announceSave } from "./save-announcements.ts";
import { type Save, type SectionSnapshot, SectionStore, type Unsaved, type Values } from "./section-store.ts";
import { sendAsOwner } from "./session-guard.ts";
import { readFromTab, storeInTab } from "./tab-storage.ts";

/** A pause in typing after which a section is saved. */
const PAUSE_MS = 700;
/** The waiting times before the next attempts after a save could not be sent. */
const RETRY_MS = [2_000, 5_000, 15_000, 30_000];

export type AutosavedSection<V extends Values> = SectionSnapshot<V> & {
  set: (field: keyof V & string, value: V[keyof V & string]) => void;
  keepMine: (field: string) => void;
  takeTheirs: (field: string) => void;
  /** Saves at once. */
  saveNow: () => Promise<void>;
};

type SectionRuntime<V extends Values> = {
  store: SectionStore<V>;
  snapshot: SectionSnapshot<V>;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** the current save, or the last one */
  sending: Promise<void>;
  failures: number;
  /** the section is no longer on the page, such as a removed row */
  isGone: boolean;
};

/**
 * Saves a section of a record after a pause in typing, one save at a time, and sends only what changed.
 * The tab stores unsaved values until a save succeeds, so that they survive a lost connection, a reload and the end of
 * a session.
 *
 * @param options.id      names person, record and section; unsaved values are stored under it
 * @param options.initial the values on the server; a newer version, after a refresh of the page, is merged
 * @param options.save    the section's action
 * @param options.hasSaveButton a button saves the section, because readers see the entry at once: nothing is sent before
 *                              `saveNow`
 * @param options.merged  the fields that are merged within, such as a long text; the same at each render
 */
export function useAutosave<V extends Values>(options: {
  id: string;
  initial: { version: number; values: V };
  save: Save<V>;
  hasSaveButton?: boolean;
  merged?: MergedFields;
}): AutosavedSection<V> {
  const { id, initial, hasSaveButton = false } = options;
  const save = useRef(options.save);
  save.current = options.save;
  const listeners = useRef(new Set<() => void>());
  const own = useRef<SectionRuntime<V> | null>(null);
  if (own.current === null) {
    const store = new SectionStore<V>(initial, options.merged);
    own.current = {
      store,
      snapshot: store.snapshot(),
      timer: undefined,
      sending: Promise.resolve(),
      failures: 0,
      isGone: false,
    };
  }

  const flush = useRef<() => Promise<void>>(() => Promise.resolve());
  const changed = useCallback(() => {
    const section = own.current;
    if (!section) return;
    section.snapshot = section.store.snapshot();
    const { unsaved } = section.store;
    storeInTab(id, Object.keys(unsaved).length > 0 ? unsaved : null);
    const { status } = section.snapshot;
    const isOnItsWay = status === "waiting" || status === "saving" || status === "offline";
    // nobody can correct a section that is no longer on the page, so the browser does not ask about it
    const isUnsaved = Object.keys(unsaved).length > 0 && (isOnItsWay || !section.isGone);
    registerUnsaved(id, isUnsaved ? { send: () => flush.current(), isWaiting: status === "waiting" } : null);
    for (const listener of listeners.current) listener();
  }, [id]);

  const send = useCallback(async (): Promise<void> => {
    const section = own.current;
    if (!section) return;
    clearTimeout(section.timer);
    if (section.store.isSaving) return;
    section.sending = section.store.send(
      async (request) => {
        const answer = await sendAsOwner(() => save.current(request));
        if (answer.status === "done") announceSave(answer.versions);
        return answer;
      },
      () => clock.now().toISOString(),
    );
    changed();
    await section.sending;
    changed();
    const { status } = section.snapshot;
    section.failures = status === "offline" ? section.failures + 1 : 0;
    const again = Object.keys(section.store.sendable).length > 0 && status !== "refused" && status !== "signed-out";
    if (!again || hasSaveButton) return;
    const wait = status === "offline" ? (RETRY_MS[Math.min(section.failures, RETRY_MS.length) - 1] ?? 0) : PAUSE_MS;
    section.timer = setTimeout(() => void send(), wait);
  }, [changed, hasSaveButton]);

  flush.current = async () => {
    const section = own.current;
    if (!section || hasSaveButton) return;
    await section.sending;
    await send();
  };

  const soon = useCallback(() => {
    const section = own.current;
    if (!section) return;
    changed();
    clearTimeout(section.timer);
    if (!hasSaveButton) section.timer = setTimeout(() => void send(), PAUSE_MS);
  }, [changed, send, hasSaveButton]);

  // restores what was typed before a reload
  useEffect(() => {
    const before = readFromTab<Unsaved>(id);
    if (before === null) return;
    own.current?.store.restore(before);
    soon();
  }, [id, soon]);

  // compares by value: the page passes a new object on every render
  const { version, values } = initial;
  const shown = useMemo(() => JSON.stringify({ version, values }), [version, values]);
  useEffect(() => {
    if (own.current?.store.absorb(JSON.parse(shown) as { version: number; values: V })) changed();
  }, [shown, changed]);

  useEffect(() => {
    const section = own.current;
    if (section) section.isGone = false;
    const now = () => {
      if (!hasSaveButton && section?.snapshot.status !== "refused") void send();
    };
    // sends waiting changes when the page is hidden, and retries when the connection, the tab or the session is back
    window.addEventListener("online", now);
    window.addEventListener("storage", now);
    window.addEventListener("focus", now);
    document.addEventListener("visibilitychange", now);
    return () => {
      window.removeEventListener("online", now);
      window.removeEventListener("storage", now);
      window.removeEventListener("focus", now);
      document.removeEventListener("visibilitychange", now);
      // sends the last changes when the section is closed
      now();
      if (section) section.isGone = true;
      changed();
    };
  }, [changed, send, hasSaveButton]);

  const subscribe = useCallback((listener: () => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const snapshot = useSyncExternalStore(
    subscribe,
    () => (own.current as SectionRuntime<V>).snapshot,
    () => (own.current as SectionRuntime<V>).snapshot,
  );

  // the same for the whole life of a section, so that a field knows that it is the same
  const acts = useMemo(
    (): Omit<AutosavedSection<V>, keyof SectionSnapshot<V>> => ({
      set: (field, value) => {
        own.current?.store.set(field, value);
        soon();
      },
      keepMine: (field) => {
        own.current?.store.keepMine(field);
        soon();
      },
      takeTheirs: (field) => {
        own.current?.store.takeTheirs(field);
        soon();
      },
      saveNow: send,
    }),
    [soon, send],
  );
  return useMemo(() => ({ ...snapshot, ...acts }), [snapshot, acts]);
}
