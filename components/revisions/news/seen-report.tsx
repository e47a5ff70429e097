"use client";

import { useEffect, useRef } from "react";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { useShownVersions } from "../../editing/shown-versions.ts";

type Store = (seen: { code: string; versions: Versions }) => Promise<SaveState<null>>;

/** How long after the last change of what the page shows the portal is told, so that many changes are one. */
const PAUSE_MS = 5_000;

/**
 * Tells the portal that a person has this record in front of them: once the page is visible, which a page that was only
 * fetched ahead never is, and when it shows something else, such as an own save, a while later or when the tab is hidden.
 * Nobody waits for the answer; a refusal means that the page is old, and changes nothing. Renders nothing.
 */
export function SeenReport({ code, store }: { code: string; store: Store }) {
  const { read, subscribe } = useShownVersions();
  const door = useRef(store);
  useEffect(() => {
    door.current = store;
  }, [store]);
  useEffect(() => {
    let told: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      clearTimeout(timer);
      timer = undefined;
      const versions = read();
      if (JSON.stringify(versions) === told) return;
      told = JSON.stringify(versions);
      // without a connection nothing is told, and the next page tells it
      void sendAsOwner(() => door.current({ code, versions })).catch(() => null);
    };
    const isVisible = () => document.visibilityState === "visible";
    const onVisibility = () => {
      if (isVisible() || timer !== undefined) tell();
    };
    const onChange = () => {
      if (!isVisible() || JSON.stringify(read()) === told) return;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE_MS);
    };
    onVisibility();
    document.addEventListener("visibilitychange", onVisibility);
    const stop = subscribe(onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      stop();
    };
  }, [code, read, subscribe]);
  return null;
}
