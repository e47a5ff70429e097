import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "../support/portal/december.ts";
import { openCompletely } from "./support/open-completely.ts";

type Watched = Window & { shifts?: PerformanceObserver; shifted?: number };

/** Browsers round, so nothing scores exactly 0. What people see scores a hundred times this limit. */
const MAX_SHIFT = 0.001;
const SEEN_SHIFT = 0.1;

/** Observes layout shifts on every page from the start. */
const watch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const watched: Watched = window;
    watched.shifted = 0;
    watched.shifts = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        watched.shifted = (watched.shifted ?? 0) + (entry as PerformanceEntry & { value: number }).value;
      }
    });
    watched.shifts.observe({ type: "layout-shift", buffered: true });
  });

/** Returns the layout shift of the page so far. @source web.dev/cls: 0 means none */
const layoutShiftOf = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // after two frames, pending shifts have happened and are reported to the observer or below
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const watched: Watched = window;
    const untold = (watched.shifts?.takeRecords() ?? []) as (PerformanceEntry & { value: number })[];
    return untold.reduce((total, { value }) => total + value, watched.shifted ?? Number.NaN);
  });

/**
 * Opens a page whose scripts, fonts and pictures arrive after its text was painted.
 * @returns the layout shift that they cause; not what moves while the browser paints a page that it has read in part,
 *          which depends on the machine
 */
async function shiftOfLateParts(page: Page, address: string): Promise<number> {
  const { promise: isPainted, resolve: letGo } = Promise.withResolvers<void>();
  await page.route("**", async (route) => {
    if (["script", "font", "image"].includes(route.request().resourceType())) await isPainted;
    await route.fallback();
  });
  let painted = Number.NaN;
  await openCompletely(page, address, async () => {
    painted = await layoutShiftOf(page);
    letGo();
  });
  await page.unrouteAll();
  return (await layoutShiftOf(page)) - painted;
}

for (const locale of locales) {
  test(`home, exchange and report do not shift when the rest of them arrives, on narrow and wide screens (${locale})`, async ({
    page,
  }) => {
    await watch(page);
    for (const path of ["", `/exchanges/${december.code}`, `/reports/${december.report}`]) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        const address = `/${locale}${path}`;
        expect(await shiftOfLateParts(page, address), `${address}, ${width} px wide`).toBeLessThan(MAX_SHIFT);
      }
    }
  });
}

test("a layout shift is found", async ({ page }) => {
  await watch(page);
  await page.addInitScript(() => {
    addEventListener("DOMContentLoaded", () => {
      // held back until the page is painted, as every script is
      const script = document.createElement("script");
      script.src = "/icon.svg?late";
      script.onerror = () => {
        const late = document.createElement("div");
        late.style.height = "200px";
        document.body.prepend(late);
      };
      document.body.append(script);
    });
  });
  expect(await shiftOfLateParts(page, "/en/about")).toBeGreaterThan(SEEN_SHIFT);
});
