import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "./support/december.ts";

/** How much of the page jumped since it began to be drawn. @source web.dev/cls: 0 is a page that never jumps */
const shifted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (list: PerformanceObserverEntryList) =>
          resolve(
            list
              .getEntries()
              .reduce((total, entry) => total + (entry as PerformanceEntry & { value: number }).value, 0),
          );
        new PerformanceObserver(sum).observe({ type: "layout-shift", buffered: true });
        // without any shift the observer never speaks: after two drawn frames there is none
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

for (const locale of locales) {
  test(`home, exchange and report never jump while they load, narrow or wide (${locale})`, async ({ page }) => {
    for (const path of ["", `/exchanges/${december.code}`, `/reports/${december.report}`]) {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`/${locale}${path}`, { waitUntil: "networkidle" });
        expect(await shifted(page), `/${locale}${path}, ${width} px wide`).toBe(0);
      }
    }
  });
}

test("a jump would be seen", async ({ page }) => {
  await page.goto("/en/about");
  await page.evaluate(() => {
    const late = document.createElement("div");
    late.style.height = "200px";
    document.body.prepend(late);
  });
  await expect.poll(() => shifted(page)).toBeGreaterThan(0);
});
