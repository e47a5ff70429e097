"use client";

import { createContext, useContext, useEffect, useId, useSyncExternalStore } from "react";
import type { SectionSnapshot, SectionStatus, Values } from "./section-store.ts";

/** How the saves of a part of the page went; a change of a list that was not answered is refused without a refusal. */
export type PartState = Pick<SectionSnapshot<Values>, "status" | "refusal" | "savedAt" | "isRestored">;

/** The part of the page in which a section or a list stands; null on a page that has no list of its parts. */
export const PartContext = createContext<string | null>(null);

/** What hides what: of several sections the first of these is told that one of them is in. */
export const BY_WEIGHT: readonly SectionStatus[] = [
  "signed-out",
  "offline",
  "refused",
  "conflict",
  "invalid",
  "saving",
  "waiting",
  "saved",
  "idle",
];
const PROBLEMS: ReadonlySet<SectionStatus> = new Set(BY_WEIGHT.slice(0, BY_WEIGHT.indexOf("saving")));

/** Whether somebody has to see to it, or what was typed is not safe yet. */
export const isProblem = (status: SectionStatus): boolean => PROBLEMS.has(status);

type Reported = { part: string; state: PartState };
type PartStates = ReadonlyMap<string, PartState>;

const reports = new Map<string, Reported>();
const listeners = new Set<() => void>();
const NONE: PartStates = new Map();
let states: PartStates = NONE;

/** The state of two sections together: the heavier one, and of two that are saved the later one. */
function heavier(one: PartState, other: PartState): PartState {
  const [first, second] = [BY_WEIGHT.indexOf(one.status), BY_WEIGHT.indexOf(other.status)];
  if (first !== second) return first < second ? one : other;
  return (one.savedAt ?? "") < (other.savedAt ?? "") ? other : one;
}

function report(id: string, reported: Reported | null): void {
  if (reported) reports.set(id, reported);
  else if (!reports.delete(id)) return;
  const next = new Map<string, PartState>();
  for (const { part, state } of reports.values()) {
    const now = next.get(part);
    next.set(part, now ? heavier(now, state) : state);
  }
  states = next;
  for (const listener of listeners) listener();
}

/**
 * Tells the list of the page's parts how the saves of a section go.
 * @param state null while there is nothing to say
 * @returns whether the page has such a list, which then announces what matters
 */
export function useReportedState(state: PartState | null): boolean {
  const part = useContext(PartContext);
  const id = useId();
  const { status = "idle", refusal = null, savedAt = null, isRestored = false } = state ?? {};
  useEffect(() => {
    const isTelling = part !== null && status !== "idle";
    report(id, isTelling ? { part, state: { status, refusal, savedAt, isRestored } } : null);
  }, [id, part, status, refusal, savedAt, isRestored]);
  useEffect(() => () => report(id, null), [id]);
  return part !== null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The states of the page's parts, without those of which nothing was saved. */
export const usePartStates = (): PartStates =>
  useSyncExternalStore(
    subscribe,
    () => states,
    () => NONE,
  );
