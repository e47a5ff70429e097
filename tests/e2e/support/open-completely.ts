import { expect, type Page, type Request } from "@playwright/test";

/**
 * Opens a page and waits until it is complete: it has loaded, its fonts are there, its scripts have nothing left to do,
 * and everything that they asked for has arrived.
 * @param onceParsed runs when the HTML was read, whatever else is still on its way
 */
export async function openCompletely(
  page: Page,
  address: string,
  onceParsed: () => Promise<void> = async () => undefined,
): Promise<void> {
  const [begun, open] = [new Set<Request>(), new Set<Request>()];
  const begin = (request: Request) => {
    begun.add(request);
    open.add(request);
  };
  const end = (request: Request) => open.delete(request);
  page.on("request", begin).on("requestfinished", end).on("requestfailed", end);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => document.readyState !== "loading");
  await onceParsed();
  await page.waitForLoadState("load");
  await expect
    .poll(async () => {
      const before = begun.size;
      await page.evaluate(rest);
      return { open: open.size, begunMeanwhile: begun.size - before };
    }, `${address} never came to rest`)
    .toEqual({ open: 0, begunMeanwhile: 0 });
  page.off("request", begin).off("requestfinished", end).off("requestfailed", end);
}

/** Runs in the page: comes back when its fonts are there and its scripts have nothing to do. */
async function rest(): Promise<void> {
  await document.fonts.ready;
  // the browser calls back when no other work is waiting, so scripts that load late have been asked for
  await new Promise<void>((resolve) => requestIdleCallback(() => resolve()));
}
