"use client";

import { useEffect } from "react";

/** As long as a link waits for the portal to have what was typed; after that the browser asks the person. */
const WAIT_MS = 3_000;

type UnsavedSection = {
  send: () => Promise<void>;
  /** it only waits for a pause in typing: nothing went wrong that the person would have to see */
  isWaiting: boolean;
};

/** The sections of the page that hold something which the portal does not have. */
const unsavedSections = new Map<string, UnsavedSection>();

/** Notes that a section holds something unsaved; null: it no longer does. */
export function registerUnsaved(id: string, section: UnsavedSection | null): void {
  if (section) unsavedSections.set(id, section);
  else unsavedSections.delete(id);
}

const sendAll = (sections: UnsavedSection[]): Promise<unknown> => Promise.all(sections.map(({ send }) => send()));

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
 * Lets nobody leave words behind: what was typed is sent when its field is left, a link to another page waits until it
 * has arrived, and where it cannot arrive the browser asks before the page is left. A link that comes back to this page
 * (`data-comes-back`), such as the one to a new session, is followed at once: the tab keeps what was typed.
 */
export function useLeaveGuard(): void {
  useEffect(() => {
    let [isLeaving, isComingBack] = [false, false];
    const follow = async (href: string) => {
      isLeaving = true;
      await Promise.race([
        sendAll([...unsavedSections.values()]),
        new Promise((resolve) => setTimeout(resolve, WAIT_MS)),
      ]);
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
