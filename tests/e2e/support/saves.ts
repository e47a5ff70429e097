import type { Page, Request } from "@playwright/test";

/** Longer than any field waits before it saves; the clock of the page runs for it, and nobody waits. */
export const LONGER_THAN_A_PAUSE_MS = 1_500;

/** Whether a page only tells the portal that somebody has a record in front of them, which is no save. */
const isSeenReport = (request: Request): boolean => (request.postData() ?? "").includes('"versions":{');

/** Whether a page only tells the portal who has a record open, which is no save either. */
const isPresence = (request: Request): boolean => new URL(request.url()).pathname.endsWith("/presence");

/** Whether a page sends something to be saved. */
export const isSave = (request: Request): boolean =>
  request.method() === "POST" && !isSeenReport(request) && !isPresence(request);

/** Collects the bodies of what a page sends to be saved from now on. */
export function savesOf(page: Page): string[] {
  const saves: string[] = [];
  page.on("request", (request) => {
    if (isSave(request)) saves.push(request.postData() ?? "");
  });
  return saves;
}
