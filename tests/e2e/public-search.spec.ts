import { expect, type Locator, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";

/** More than any page here has to go through. */
const MAX_TABS = 40;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let pressed = 0; pressed < MAX_TABS; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MAX_TABS} times Tab do not lead to ${wanted}`);
}

for (const locale of locales) {
  const t = translatorFor(locale);
  const main = (page: Page) => page.getByRole("main");
  const results = (page: Page) => main(page).getByRole("article");
  // the schools of a college lead to its page as well, and come after it
  const linkTo = (page: Page, path: string) => main(page).locator(`article a[href="/${locale}${path}"]`).first();
  const search = (page: Page, query: Record<string, string>) =>
    page.goto(`/${locale}/search?${new URLSearchParams(query)}`);
  const choose = (page: Page, label: string, option: string) =>
    main(page).getByRole("combobox", { name: label, exact: true }).selectOption({ label: option });

  test(`a college is found by two characters, by pinyin and by an English word (${locale})`, async ({ page }) => {
    for (const word of [december.host.zh.slice(0, 2), "haerbin", "petroleum"]) {
      await search(page, { q: word });
      const found = linkTo(page, "/institutions/hip");
      await expect(found, word).toBeVisible();
      await expect(found.locator("mark").first(), word).toBeVisible();
    }
    await linkTo(page, "/institutions/hip").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(december.host[locale]);
  });

  test(`the search goes by keys from the head of a page to a result (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/about`);
    await tabTo(page, page.getByRole("banner").getByRole("searchbox", { name: t("publicSearch.field") }));
    await page.keyboard.type(december.code);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/${locale}/search?q=${december.code}`);
    await expect(main(page).getByRole("searchbox", { name: t("publicSearch.field") })).toHaveValue(december.code);
    await tabTo(page, linkTo(page, `/exchanges/${december.code}`));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/${locale}/exchanges/${december.code}`);
  });

  test(`on a phone a link in the head leads to the search (${locale})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${locale}`);
    await expect(page.getByRole("banner").getByRole("searchbox")).toBeHidden();
    await page
      .getByRole("banner")
      .getByRole("link", { name: t("publicSearch.title"), exact: true })
      .click();
    await expect(page).toHaveURL(`/${locale}/search`);
    await main(page).getByRole("searchbox").fill(december.guest[locale]);
    await main(page)
      .getByRole("button", { name: t("publicSearch.search"), exact: true })
      .click();
    await expect(linkTo(page, "/institutions/gtc")).toBeVisible();
  });

  test(`results can be narrowed by type, year, college and language (${locale})`, async ({ page }) => {
    const report = `/reports/${december.report}`;
    // a report is of the year of its exchange, whenever it was published
    const year = december.day.slice(0, 4);
    await search(page, { q: december.host[locale] });
    await expect(linkTo(page, "/institutions/hip")).toBeVisible();
    await main(page).getByText(t("publicSearch.filters"), { exact: true }).click();
    await choose(page, t("publicSearch.kindLabel"), t("publicSearch.kind.report"));
    await choose(page, t("publicSearch.yearLabel"), year);
    await choose(page, t("publicSearch.collegeLabel"), december.guest[locale]);
    await choose(page, t("publicSearch.languageLabel"), t(`publicSearch.language.${locale}`));
    await main(page)
      .getByRole("button", { name: t("publicSearch.search"), exact: true })
      .click();
    await page.waitForURL(/kind=report/);
    await expect(linkTo(page, report)).toBeVisible();
    await expect(linkTo(page, "/institutions/hip")).toBeHidden();
    for (const result of await results(page).all()) await expect(result).toContainText(t("publicSearch.kind.report"));
    const kind = main(page).getByRole("combobox", { name: t("publicSearch.kindLabel"), exact: true });
    await expect(kind).toBeVisible();
    await expect(kind).toHaveValue("report");
  });

  test(`a search that finds nothing says by what less something is found (${locale})`, async ({ page }) => {
    for (const [query, dropped] of [
      [{ q: `${december.code} zzqx` }, "zzqx"],
      [{ q: december.host[locale], year: "2099", kind: "report" }, "2099"],
    ] as const) {
      await search(page, query);
      await expect(main(page)).toContainText(t("publicSearch.nothing"));
      await expect(results(page)).toHaveCount(0);
      await main(page)
        .getByRole("link", { name: t("publicSearch.without", { part: dropped }), exact: true })
        .click();
      await expect(results(page).first()).toBeVisible();
    }
  });
}
