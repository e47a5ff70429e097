import type { Page } from "@playwright/test";

/** Longer than any field waits before it saves; the clock of the page runs for it, and nobody waits. */
export const LONGER_THAN_A_PAUSE_MS = 1_500;

/** Collects the bodies of what a page sends to be saved from now on. */
export function savesOf(page: Page): string[] {
  const saves: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") saves.push(request.postData() ?? "");
  });
  return saves;
}
