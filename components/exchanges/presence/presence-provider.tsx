"use client";

import { type ReactNode, useEffect, useState } from "react";
import type { PresentPerson } from "@/lib/exchanges/presence/queries.ts";
import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { refusalForOtherAccount } from "../../editing/session-guard.ts";
import { PresenceContext } from "./presence-context.ts";
import { presenceSignal } from "./presence-signal.ts";
import { partAt } from "./record-parts.ts";

/**
 * Tells the portal that this page of a record is in view and at which part the person works, and its children who else
 * has the record open. No text is sent for it. A page that is hidden or left counts as closed.
 */
export function PresenceProvider({ code, children }: { code: string; children: ReactNode }) {
  const [people, setPeople] = useState<readonly PresentPerson[]>([]);
  useEffect(() => {
    const signal = presenceSignal({
      ask: (part) => askPresence(code, part),
      leave: () => void navigator.sendBeacon(doorOf(code), JSON.stringify({ part: null, isLeaving: true })),
      onPeople: (found) => setPeople((known) => (isSame(known, found) ? known : found)),
    });
    const onVisibility = () => (document.visibilityState === "visible" ? signal.start() : signal.stop());
    const onFocus = ({ target }: FocusEvent) => {
      const part = target instanceof Element ? partAt(target) : null;
      if (part) signal.moveTo(part);
    };
    const onShow = () => onVisibility();
    const onHide = () => signal.stop();
    onVisibility();
    document.addEventListener("visibilitychange", onVisibility);
    document.addEventListener("focusin", onFocus);
    window.addEventListener("pageshow", onShow);
    window.addEventListener("pagehide", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      document.removeEventListener("focusin", onFocus);
      window.removeEventListener("pageshow", onShow);
      window.removeEventListener("pagehide", onHide);
      signal.stop();
    };
  }, [code]);
  return <PresenceContext value={people}>{children}</PresenceContext>;
}

const doorOf = (code: string) => `/api/exchanges/${code}/presence`;

async function askPresence(code: string, part: SectionKind | null): Promise<readonly PresentPerson[] | null> {
  if (refusalForOtherAccount()) return null;
  const answer = await fetch(doorOf(code), { method: "POST", body: JSON.stringify({ part, isLeaving: false }) });
  const state = (await answer.json()) as SaveState<PresentPerson[]>;
  if (state.status === "done") return state.result;
  if (state.kind === "busy") throw new Error("the portal is busy");
  return null;
}

const isSame = (one: readonly PresentPerson[], other: readonly PresentPerson[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
