import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "../support/portal/december.ts";

type Watched = Window & { shifts?: PerformanceObserver; shifted?: number };

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

for (const locale of locales) {
  test(`home, exchange and report do not shift while they load, on narrow and wide screens (${locale})`, async ({
    page,
  }) => {
    await watch(page);
    for (const path of ["", `/exchanges/${december.code}`, `/reports/${december.report}`]) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/${locale}${path}`, { waitUntil: "networkidle" });
        expect(await layoutShiftOf(page), `/${locale}${path}, ${width} px wide`).toBe(0);
      }
    }
  });
}

test("a layout shift is found", async ({ page }) => {
  await watch(page);
  await page.goto("/en/about", { waitUntil: "networkidle" });
  const before = await layoutShiftOf(page);
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.height = "200px";
    document.body.prepend(late);
  });
  expect(await layoutShiftOf(page)).toBeGreaterThan(before + 0.01);
});
