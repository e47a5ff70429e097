"use client";

import type { SaveState } from "@/lib/platform/action-state.ts";

const KEY = "nanbei.person";

/** The person for whom the page was made; null before it is known. */
let owner: string | null = null;

/** Tells the other tabs of the browser who is signed in now. @param id of the person for whom the page was made */
export function notifyOtherTabs(id: string): void {
  owner = id;
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // a browser without storage cannot tell its tabs anything
  }
}

function isSomebodyElse(): boolean {
  try {
    const latest = localStorage.getItem(KEY);
    return owner !== null && latest !== null && latest !== owner;
  } catch {
    return false;
  }
}

/**
 * The refusal of every save from a page of another account, or null. All tabs share one session: when somebody else has
 * signed in in another tab, a save would be recorded in their name.
 */
export const refusalForOtherAccount = (): Extract<SaveState<never>, { status: "refused" }> | null =>
  isSomebodyElse()
    ? { status: "refused", kind: "unauthenticated", code: "another_account", details: {}, fields: {} }
    : null;

/** Sends a request unless somebody else has signed in in another tab. */
export const sendAsOwner = async <Result>(send: () => Promise<SaveState<Result>>): Promise<SaveState<Result>> =>
  refusalForOtherAccount() ?? send();
