"use client";

import type { SaveState } from "@/lib/platform/action-state.ts";

const KEY = "nanbei.person";

/** Whose page this is; null before it is known. */
let owner: string | null = null;

/** Tells the other tabs of the browser who is signed in now. @param id of the person for whom the page was made */
export function tellOtherTabs(id: string): void {
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
 * Why nothing may be sent from this page any more, or null. All tabs share one session: where somebody else has signed
 * in in another one, what is sent would be written in their name.
 */
export const refusalForOtherAccount = (): Extract<SaveState<never>, { status: "refused" }> | null =>
  isSomebodyElse()
    ? { status: "refused", kind: "unauthenticated", code: "another_account", details: {}, fields: {} }
    : null;

/** Sends something in the name of the person whose page this is, and of nobody else. */
export const sendAsOwner = async <Result>(send: () => Promise<SaveState<Result>>): Promise<SaveState<Result>> =>
  refusalForOtherAccount() ?? send();
