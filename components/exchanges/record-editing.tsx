"use client";

import { type ReactNode, useMemo } from "react";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import type { Editing } from "../editing/editing-context.ts";
import { EditingProvider } from "../editing/editing-provider.tsx";
import { SectionRefused, type Sections, type Versioned } from "../editing/sections-context.ts";
import { SectionsProvider } from "../editing/sections-provider.tsx";
import { PresenceProvider } from "./presence/presence-provider.tsx";

/** Parts that the header, the menu and the lists of sections show as well. */
const PAGE_KINDS: readonly SectionKind[] = ["STATUS", "PARTIES", "REPORT"];

type RecordEditingProps = { editing: Editing; versions: Versions; children: ReactNode };

/** Tells the sections of a record's page what they edit, and how each of them is read again. */
export function RecordEditing({ editing, versions, children }: RecordEditingProps) {
  const { subject } = editing;
  const sections = useMemo(
    (): Sections => ({ versions, pageKinds: PAGE_KINDS, loadSection: (name, options) => load(subject, name, options) }),
    [subject, versions],
  );
  return (
    <EditingProvider editing={editing}>
      <SectionsProvider sections={sections}>
        <PresenceProvider code={subject}>{children}</PresenceProvider>
      </SectionsProvider>
    </EditingProvider>
  );
}

async function load<Data>(
  code: string,
  name: string,
  { signal, query = {} }: Parameters<Sections["loadSection"]>[1],
): Promise<Versioned<Data>> {
  const answer = await fetch(`/api/exchanges/${code}/${name}?${new URLSearchParams(query)}`, { signal });
  const state = (await answer.json()) as SaveState<Versioned<Data>>;
  if (state.status === "done") return state.result;
  if (state.kind === "busy") throw new Error("the portal is busy");
  throw new SectionRefused(`${name}: ${state.code}`);
}
