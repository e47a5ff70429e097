"use client";

import { useEffect } from "react";

/** How long a link waits for unsaved changes; after that the browser asks the person. */
const WAIT_MS = 3_000;

type UnsavedSection = {
  send: () => Promise<void>;
  /** it waits for a pause in typing; nothing failed */
  isWaiting: boolean;
};

/** The sections of the page with unsaved changes. */
const unsavedSections = new Map<string, UnsavedSection>();

/** Registers the unsaved changes of a section; null when it has none left. */
export function registerUnsaved(id: string, section: UnsavedSection | null): void {
  if (section) unsavedSections.set(id, section);
  else unsavedSections.delete(id);
}

const sendAll = (sections: UnsavedSection[]): Promise<unknown> => Promise.all(sections.map(({ send }) => send()));

/**
 * Sends what is unsaved on the page, and waits for it a little.
 * @returns whether all of it has arrived
 */
export async function sendUnsaved(): Promise<boolean> {
  await Promise.race([sendAll([...unsavedSections.values()]), new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  return unsavedSections.size === 0;
}

/** The link to another page of the portal that a click follows in this tab; null for every other click. */
function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.origin !== location.origin || link.hasAttribute("download")) return null;
  if (link.target !== "" && link.target !== "_self") return null;
  const isOnThisPage = link.hash !== "" && link.pathname + link.search === location.pathname + location.search;
  return isOnThisPage ? null : link;
}

/**
 * Keeps unsaved changes from being lost. They are sent when their field loses the focus; a link to another page waits for
 * them; when they cannot be sent, the browser asks before the page is closed. A link that comes back to this page
 * (`data-comes-back`), such as the one to the sign-in, is followed at once, because the tab stores the changes.
 */
export function useLeaveGuard(): void {
  useEffect(() => {
    let [isLeaving, isComingBack] = [false, false];
    const follow = async (href: string) => {
      isLeaving = true;
      await sendUnsaved();
      isLeaving = false;
      location.assign(href);
    };
    const onClick = (event: MouseEvent) => {
      const link = unsavedSections.size > 0 ? followedLink(event) : null;
      isComingBack = link?.dataset.comesBack !== undefined;
      if (link === null || isComingBack) return;
      event.preventDefault();
      if (!isLeaving) void follow(link.href);
    };
    const onFieldLeft = () => void sendAll([...unsavedSections.values()].filter(({ isWaiting }) => isWaiting));
    const ask = (event: BeforeUnloadEvent) => {
      if (unsavedSections.size > 0 && !isComingBack) event.preventDefault();
    };
    document.addEventListener("click", onClick);
    document.addEventListener("focusout", onFieldLeft);
    window.addEventListener("beforeunload", ask);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("focusout", onFieldLeft);
      window.removeEventListener("beforeunload", ask);
    };
  }, []);
}
