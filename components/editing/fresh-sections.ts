"use client";

import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import type { Versions } from "@/lib/platform/action-state.ts";
import { useDebouncedRefresh } from "./debounced-refresh.ts";
import { useAnnouncedSaves } from "./save-announcements.ts";
import { isOlder } from "./section-data.ts";
import { useSections, type Versioned } from "./sections-context.ts";

/** How long the page waits after a change, so that many changes in a row read a section once. */
const PAUSE_MS = 1_000;

/** Under which the portal answers with nothing but the versions. */
const VERSIONS = "versions";

type Stale = { queryKey: readonly unknown[] };

/** The sections whose data is older than what is known. */
function staleSections(client: QueryClient, known: Versions): Stale[] {
  const all = client.getQueryCache().getAll();
  return all.filter(({ meta, state }) => {
    const data = state.data as Versioned<unknown> | undefined;
    return data !== undefined && isOlder(data.versions, known, (meta?.kinds as string[] | undefined) ?? []);
  });
}

/**
 * Keeps the sections of a page as new as its answers: when an answer says that a part of the record has a newer version,
 * the sections that show this part are read again, and no other. The versions are asked for whenever the person comes
 * back to the tab or the connection does. The whole page is loaded again only for `pageKinds`.
 */
export function useFreshSections(): void {
  const { versions, loadSection, pageKinds } = useSections();
  const client = useQueryClient();
  const refreshPage = useDebouncedRefresh();
  const known = useRef<Versions>(versions);
  const ofPage = useRef(versions);
  ofPage.current = versions;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const note = useCallback(
    (news: Versions, { isAsked = false }: { isAsked?: boolean } = {}) => {
      const newer = Object.entries(news).filter(([kind, version]) => version > (known.current[kind] ?? 0));
      // what is known already is read again only when somebody comes back: reading it may have failed before
      if (newer.length === 0 && !isAsked) return;
      known.current = { ...known.current, ...Object.fromEntries(newer) };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        if (isOlder(ofPage.current, known.current, pageKinds)) refreshPage();
        for (const { queryKey } of staleSections(client, known.current)) {
          void client.refetchQueries({ queryKey, exact: true });
        }
      }, PAUSE_MS);
    },
    [client, pageKinds, refreshPage],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => note(versions), [note, versions]);
  useAnnouncedSaves(
    useCallback(
      (answered) => {
        // a change that was made before, or that found a conflict, answers without versions: others may have changed it
        if (Object.keys(answered).length === 0) void client.refetchQueries({ queryKey: [VERSIONS], exact: true });
        else note(answered);
      },
      [client, note],
    ),
  );
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type, query }) => {
        const data = query.state.data as Versioned<unknown> | undefined;
        if (type === "updated" && data) note(data.versions, { isAsked: query.queryKey[0] === VERSIONS });
      }),
    [client, note],
  );
  useQuery<Versioned<null>>({
    queryKey: [VERSIONS],
    queryFn: ({ signal }) => loadSection(VERSIONS, { signal }),
    initialData: { versions, data: null },
    refetchOnWindowFocus: "always",
    refetchOnReconnect: "always",
  });
}
