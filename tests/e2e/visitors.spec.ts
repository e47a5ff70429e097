import { expect, type Page, test } from "@playwright/test";
import { languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { reportInEnglish } from "@/prisma/seed/record/report-en.ts";
import { reportInChinese } from "@/prisma/seed/record/report-zh.ts";
import { ask } from "../support/portal/database.ts";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { YEAR_OF_WORLDS } from "../support/portal/world.ts";

const titles = { zh: reportInChinese.title, en: reportInEnglish.title };

/** Makes a pattern of a title as the name of a link, in which line breaks count as spaces. */
const brokenAnywhere = (title: string): RegExp => new RegExp(`^${[...title].join("\\s*")}$`, "u");

for (const locale of locales) {
  const t = translatorFor(locale);
  const heading = (page: Page) => page.getByRole("heading", { level: 1 });

  test(`a visitor goes from home to the report, the exchange, the college, the base and the tradition (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}`);
    await expect(page.locator("html")).toHaveAttribute("lang", languageTag[locale]);
    await page
      .getByRole("region", { name: t("home.latest") })
      .getByRole("link", { name: brokenAnywhere(titles[locale]) })
      .click();
    await expect(heading(page)).toHaveText(titles[locale]);

    await page.getByRole("link", { name: t("report.record") }).click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/exchanges/${december.code}$`));
    await expect(page.getByRole("region", { name: t("exchange.visits") })).toBeVisible();

    await page.getByRole("main").getByRole("link", { name: december.host[locale] }).first().click();
    await expect(heading(page)).toHaveText(december.host[locale]);
    const schools = page.getByRole("region", { name: t("institutions.schools") }).getByRole("listitem");
    await expect(schools.filter({ hasText: december.pairings[2][1][locale] })).toHaveCount(1);
    const bases = page.getByRole("region", { name: t("institutions.bases"), exact: true });
    await bases.getByRole("link", { name: december.bases[2][locale] }).click();

    await expect(heading(page)).toContainText(december.bases[2][locale]);
    await expect(page.getByRole("main")).toContainText(december.host[locale]);
    const visits = page.getByRole("region", { name: t("base.visits") });
    await expect(visits.locator(`a[href="/${locale}/exchanges/${december.code}"]`)).toBeVisible();

    const sections = page.getByRole("navigation", { name: t("nav.label") });
    await sections.getByRole("link", { name: t("nav.tradition"), exact: true }).click();
    await expect(heading(page)).toHaveText(t("tradition.title"));
    await expect(page.getByRole("main").locator(`a[href="/${locale}/exchanges/${december.code}"]`)).toBeVisible();

    await sections.getByRole("link", { name: t("nav.about"), exact: true }).click();
    await expect(heading(page)).toHaveText(t("about.title"));
    await expect(page.getByRole("main")).toContainText(t("about.privacy1"));
  });

  test(`sample data is marked wherever it shows (${locale})`, async ({ page }) => {
    const exchanges = await ask<{ code: string; isSample: boolean }>(
      `SELECT code, "isSample" FROM "Exchange" WHERE extract(year FROM "firstDay") <> $1`,
      [YEAR_OF_WORLDS],
    );
    const isSample = new Map(exchanges.map((exchange) => [exchange.code, exchange.isSample]));
    await page.goto(`/${locale}/exchanges`);
    const items = page.getByRole("main").getByRole("article");
    const seen: boolean[] = [];
    for (const item of await items.all()) {
      const code = (await item.getByRole("link").first().getAttribute("href"))?.split("/").at(-1) ?? "";
      if (!isSample.has(code)) continue;
      const marks = await item.getByText(t("site.sample"), { exact: true }).count();
      expect(marks, `${code} is marked as a sample`).toBe(isSample.get(code) ? 1 : 0);
      seen.push(isSample.get(code) ?? false);
    }
    expect(new Set(seen)).toEqual(new Set([true, false]));
    for (const table of ["Exchange", "Institution", "PracticeBase", "ExchangeSeries"] as const) {
      for (const { address, marked } of await oneOfEach(table)) {
        await page.goto(`/${locale}${address}`);
        const own = page.getByRole("main").getByRole("banner").or(page.locator("main > header"));
        await expect(own.getByText(t("site.sample"), { exact: true }), address).toHaveCount(marked);
      }
    }
  });

  test(`a page keeps to one language, and says where it cannot (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exchanges/${december.code}`);
    const name = page.getByText(december.members[0].name, { exact: true }).first();
    if (locale === "zh") await expect(name).toHaveAttribute("lang", "en");
    else await expect(name).not.toHaveAttribute("lang");
  });
}

/** Returns one sample and one real entry of a kind of page, if there are both. */
async function oneOfEach(table: "Exchange" | "Institution" | "PracticeBase" | "ExchangeSeries") {
  const folder = {
    Exchange: "exchanges",
    Institution: "institutions",
    PracticeBase: "bases",
    ExchangeSeries: "tradition",
  };
  const key = table === "Exchange" ? "code" : "slug";
  const isPublic =
    table === "Exchange" ? `code IN ('${december.code}', ${SAMPLE_EXCHANGE})` : `${key} !~ '^(host|guest)-'`;
  const rows = await ask<{ key: string; isSample: boolean }>(
    `SELECT DISTINCT ON ("isSample") ${key} AS key, "isSample" FROM "${table}" WHERE ${isPublic} ORDER BY "isSample", ${key}`,
  );
  return rows.map((row) => ({ address: `/${folder[table]}/${row.key}`, marked: row.isSample ? 1 : 0 }));
}

const SAMPLE_EXCHANGE = `(SELECT e.code FROM "Exchange" e JOIN "Report" r ON r."exchangeId" = e.id
  JOIN "ReportTranslation" x ON x."reportId" = r.id
  WHERE e."isSample" AND e.status IN ('HELD', 'RECORDED', 'AGREED') AND x.status = 'PUBLISHED' ORDER BY e.code LIMIT 1)`;
