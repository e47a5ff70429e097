import { expect, type Page, test } from "@playwright/test";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const PAGES = [
  "/zh",
  "/en/exchanges/find?year=2023",
  `/zh/exchanges/${december.code}`,
  `/en/reports/${december.report}`,
  "/zh/institutions/hip",
  "/en/bases/iron-man-spirit",
  "/zh/tradition",
  "/en/about",
  "/en/nowhere",
  "/zh/sign-in",
  "/en/admin",
];
const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary";

type Stop = { name: string; isMarked: boolean; isInView: boolean };

/** Goes through a page by Tab. @returns every focused element, in order */
async function stops(page: Page): Promise<Stop[]> {
  const all: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((known) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body || element.dataset.seen) return null;
      element.dataset.seen = String(known);
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const isMarked = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
      const isInView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
      return { name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`, isMarked, isInView };
    }, all.length);
    if (stop === null) return all;
    all.push(stop);
  }
}

test("Tab reaches every control and shows the focus", async ({ page, context }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const address of PAGES) {
    if (address === "/en/admin") await signedIn(context, await anAccount());
    await page.goto(address);
    const usable = await page.locator(FOCUSABLE).filter({ visible: true }).count();
    const reached = await stops(page);
    expect(reached.length, address).toBe(usable);
    expect(
      reached.filter(({ isMarked }) => !isMarked),
      `${address}: no mark of focus`,
    ).toEqual([]);
    expect(
      reached.filter(({ isInView }) => !isInView),
      `${address}: out of sight`,
    ).toEqual([]);
  }
});

test("a reader without a mouse can skip to the text", async ({ page }) => {
  await page.goto(`/en/exchanges/${december.code}`);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: translatorFor("en")("site.skip") });
  await expect(skip).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});
