"use client";

import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useFreshSections } from "./fresh-sections.ts";
import { SectionRefused, type Sections, SectionsContext } from "./sections-context.ts";

// A list shows its answer before anything waits for the next task, so that a moved row never jumps back for a moment.
notifyManager.setScheduler(queueMicrotask);

/** A section that is not answered with is asked for so often again, after 1, 2 and 4 seconds. */
const MAX_RETRIES = 3;

/** Data changes by answers and versions alone: never by time, nor because a section is drawn again. */
const makeClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => failures < MAX_RETRIES && !(error instanceof SectionRefused),
      },
    },
  });

/** Gives the sections of a page their data, and keeps it as new as the answers of the portal. */
export function SectionsProvider({ sections, children }: { sections: Sections; children: ReactNode }) {
  const [client] = useState(makeClient);
  return (
    <QueryClientProvider client={client}>
      <SectionsContext value={sections}>
        <Freshness />
        {children}
      </SectionsContext>
    </QueryClientProvider>
  );
}

function Freshness() {
  useFreshSections();
  return null;
}
