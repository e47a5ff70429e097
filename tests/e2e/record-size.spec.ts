import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { inDatabase, insert } from "../support/portal/database.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { aLargeRecord } from "./support/large-record.ts";
import { openCompletely } from "./support/open-completely.ts";

/** Words of English take more lines. */
const MAX_HEIGHT_PX = { zh: 3600, en: 3700 };
const MAX_TAB_STOPS = 150;
/** of WCAG 2.2, criterion 2.5.8 */
const MIN_TARGET_PX = 24;

/** Opens a large record with all sessions of its minutes shown, as somebody who has logged an exchange before. */
async function openLargeRecord(page: Page, locale: string): Promise<void> {
  const world = await aLargeRecord();
  const account = await anAccount({ institutionId: world.host.id, roles: ["RECORDER", "EDITOR"] });
  const now = new Date();
  const guided = { userId: account.userId, guidedAt: now, createdAt: now, updatedAt: now };
  await inDatabase((client) => insert(client, "UserPreference", guided));
  await signedIn(page.context(), account);
  await openCompletely(page, `/${locale}/admin/exchanges/${world.exchange.code}`);
}

/** How often Tab is pressed from the head of the page to its end. A field of a day has three stops: it holds the focus. */
async function countTabStops(page: Page): Promise<number> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
  const isAtEnd = (): Promise<boolean> =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return true;
      const isNew = !activeElement.hasAttribute("data-seen");
      const isStill = activeElement.getAttribute("data-seen") === "last";
      document.querySelector("[data-seen=last]")?.setAttribute("data-seen", "before");
      activeElement.setAttribute("data-seen", "last");
      return !(isNew || isStill);
    });
  for (let stops = 0; ; stops += 1) {
    await page.keyboard.press("Tab");
    if (await isAtEnd()) return stops;
  }
}

for (const locale of locales) {
  test(`a large record with all of its parts is short to read and to pass through by keyboard (${locale})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width: 1280, height: 800 });
    await openLargeRecord(page, locale);
    for (const [text, count] of [
      ["赵宇红", 2],
      ["陈思远", 2],
    ] as const) {
      await expect(page.locator("#delegations").getByText(text)).toHaveCount(count);
    }
    await expect(page.locator("#minutes .said-line")).toHaveCount(10);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const stops = await countTabStops(page);
    console.log(`a large record: ${height} px, ${stops} stops of the Tab key (${locale})`);
    expect(height).toBeLessThanOrEqual(MAX_HEIGHT_PX[locale]);
    expect(stops).toBeLessThanOrEqual(MAX_TAB_STOPS);
  });
}

/** The things to press that are smaller than a finger needs, or lie beyond the page. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate((min) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>(".record-frame :is(button, summary, input, select, textarea)"),
    ];
    return targets.flatMap((element) => {
      // a tick is pressed by its words
      const pressed = element.closest("label") ?? element;
      // nobody presses what a form sends in place of a control
      if (!element.checkVisibility() || element.ariaHidden === "true") return [];
      const { width, height, right } = pressed.getBoundingClientRect();
      const isGood = width >= min && height >= min && right <= document.documentElement.clientWidth + 1;
      return isGood ? [] : [`${element.outerHTML.slice(0, 120)} ${width} x ${height}`];
    });
  }, MIN_TARGET_PX);

test("on a phone everything of a large record that is pressed is large enough and on the page", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 360, height: 740 });
  await openLargeRecord(page, "zh");
  await expect(page.locator("#minutes .said-line")).toHaveCount(10);
  expect(await smallTargets(page)).toEqual([]);
  await page.locator("#minutes [data-opens-row]").first().click();
  await expect(page.locator("#minutes textarea").first()).toBeVisible();
  expect(await smallTargets(page)).toEqual([]);
});

test("what offers to take a change back never covers the field below it", async ({ page }) => {
  test.slow();
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 740 });
    await openLargeRecord(page, "en");
    const quote = page.locator("#notes input").last();
    await page.locator("#notes [data-opens-row]").first().focus();
    await page.keyboard.press("Delete");
    const notice = page.locator(".undo-notice");
    await expect(notice).toBeVisible();
    await quote.focus();
    const [field, below] = [await quote.boundingBox(), await notice.boundingBox()];
    expect((field?.y ?? 0) + (field?.height ?? 0), `${width} px`).toBeLessThanOrEqual(below?.y ?? 0);
  }
});
