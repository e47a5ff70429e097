"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Versions } from "@/lib/platform/action-state.ts";
import { useSections, type Versioned } from "./sections-context.ts";

/** A section of the page: the parts of the record that it shows, and their versions in its data. */
type ShownSection = { kinds: readonly string[]; versions: Versions };

/**
 * The versions of the parts of a record that a page shows: of each the oldest that stands somewhere on it. Parts that no
 * section shows, and those that the rest of the page shows as well, are as the page was made.
 */
export function versionsShown(
  page: { versions: Versions; pageKinds: readonly string[] },
  sections: readonly ShownSection[],
): Versions {
  return Object.fromEntries(
    Object.entries(page.versions).map(([kind, ofPage]) => {
      const own = sections.filter(({ kinds }) => kinds.includes(kind)).map(({ versions }) => versions[kind] ?? 0);
      return [kind, Math.min(...own, ...(own.length === 0 || page.pageKinds.includes(kind) ? [ofPage] : []))];
    }),
  );
}

/** What the page shows: `read` tells the versions of now, and `subscribe` when they may be others. */
export function useShownVersions(): { read: () => Versions; subscribe: (listener: () => void) => () => void } {
  const sections = useSections();
  const cache = useQueryClient().getQueryCache();
  const page = useRef(sections);
  const listeners = useRef(new Set<() => void>());
  useEffect(() => {
    page.current = sections;
    for (const listener of listeners.current) listener();
  }, [sections]);
  const read = useCallback(() => {
    const shown = cache.getAll().flatMap(({ meta, state }): ShownSection[] => {
      const data = state.data as Versioned<unknown> | undefined;
      const kinds = meta?.kinds as string[] | undefined;
      return data && kinds ? [{ kinds, versions: data.versions }] : [];
    });
    return versionsShown(page.current, shown);
  }, [cache]);
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.current.add(listener);
      const stop = cache.subscribe(({ type }) => type === "updated" && listener());
      return () => {
        listeners.current.delete(listener);
        stop();
      };
    },
    [cache],
  );
  return useMemo(() => ({ read, subscribe }), [read, subscribe]);
}
