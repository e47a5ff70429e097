import { expect, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { aLargeRecord } from "./support/large-record.ts";
import { openCompletely } from "./support/open-completely.ts";

for (const locale of locales) {
  test(`a printed record has everything that it holds, its code and no controls (${locale})`, async ({ page }) => {
    test.slow();
    const t = translatorFor(locale);
    const { host, exchange } = await aLargeRecord();
    await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["RECORDER"] }));
    await openCompletely(page, `/${locale}/admin/exchanges/${exchange.code}`);
    const record = page.locator(".record-frame");
    const inOther = locale === "zh" ? "Both sides spoke of courses" : "双方就课程共建";
    const folded = page.locator("#minutes .folded-facts").filter({ hasText: inOther });
    await expect(folded).toHaveCount(10);
    for (const each of await folded.all()) await expect(each).toHaveAttribute("hidden", "until-found");

    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 960 });
    for (const each of await folded.all()) {
      expect(await each.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))).toBe(true);
      expect((await each.boundingBox())?.height).toBeGreaterThan(10);
    }
    // what opens a row is the line of the row
    await expect(record.locator("button:not([data-opens-row]):visible")).toHaveCount(0);
    await expect(record.locator(":is(.adder, [role=navigation], [type=checkbox]):visible")).toHaveCount(0);
    await expect(record.locator(".item-heads").getByText(t("itinerary.column.place"), { exact: true })).toBeVisible();
    const head = page.locator(".item-heads-group").first();
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe("table-header-group");
    const rules = await page.evaluate(() =>
      document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join(" "),
    );
    expect(rules).toContain(exchange.code);
  });

  test(`words of a closed row are found and open it (${locale})`, async ({ page }) => {
    const { host, exchange } = await aLargeRecord();
    await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["RECORDER"] }));
    await openCompletely(page, `/${locale}/admin/exchanges/${exchange.code}`);
    const row = page.locator("#minutes .collapsible-row").first();
    await expect(row.locator(".folded-facts")).toHaveAttribute("hidden", "until-found");
    // going to an element in hidden text reveals it as finding its words does
    await row.locator(".folded-facts").evaluate((element) => {
      element.id = "found";
      location.hash = "found";
    });
    await expect(row.locator("[data-opens-row]")).toHaveAttribute("aria-expanded", "true");
    await expect(row.locator("textarea").first()).toBeInViewport();
  });
}
