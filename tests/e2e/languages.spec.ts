import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { languageTag, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { december } from "../support/portal/december.ts";
import { PUBLIC_PAGES } from "../support/portal/public-pages.ts";
import { setting } from "../support/portal/settings.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, YEAR_OF_WORLDS } from "../support/portal/world.ts";

const origin = (): string => setting("BASE_URL");

async function leadsTo(request: APIRequestContext, headers: Record<string, string>): Promise<string> {
  const answer = await request.get("/", { headers, maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  return new URL(answer.headers().location ?? "", origin()).pathname;
}

test("the address without a language leads to the reader's choice, else to the browser's language, else to Chinese", async ({
  request,
}) => {
  const english = { "accept-language": "en-GB,en;q=0.9,zh;q=0.5" };
  const chinese = { "accept-language": "zh-CN,zh;q=0.9,en;q=0.5" };
  expect(await leadsTo(request, { ...chinese, cookie: "NEXT_LOCALE=en" })).toBe("/en");
  expect(await leadsTo(request, { ...english, cookie: "NEXT_LOCALE=zh" })).toBe("/zh");
  expect(await leadsTo(request, english)).toBe("/en");
  expect(await leadsTo(request, chinese)).toBe("/zh");
  expect(await leadsTo(request, { "accept-language": "fr-FR,fr" })).toBe("/zh");
  expect(await leadsTo(request, { "accept-language": "" })).toBe("/zh");
  expect(await leadsTo(request, { ...chinese, cookie: "NEXT_LOCALE=xx" })).toBe("/zh");
});

for (const locale of locales) {
  const other = otherLocale(locale);
  const t = translatorFor(locale);

  test(`the language switch leads to the same page (${locale})`, async ({ page }) => {
    for (const path of PUBLIC_PAGES) {
      await page.goto(`/${locale}${path}`);
      await expect(page.locator("html"), path).toHaveAttribute("lang", languageTag[locale]);
      const link = page.getByRole("link", { name: t("nav.otherLanguageLabel") });
      await expect(link, path).toHaveAttribute("lang", languageTag[other]);
      await expect(link, path).toHaveAttribute("href", `/${other}${path}`);
    }
  });

  test(`the language that a reader chose is remembered (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exchanges/${december.code}`);
    await page.getByRole("link", { name: t("nav.otherLanguageLabel") }).click();
    await expect(page).toHaveURL(`/${other}/exchanges/${december.code}`);
    await expect(page.locator("html")).toHaveAttribute("lang", languageTag[other]);
    await page.goto("/");
    await expect(page).toHaveURL(`/${other}`);
  });

  test(`each page names its one address and its other language (${locale})`, async ({ page }) => {
    for (const path of PUBLIC_PAGES.filter((each) => !each.includes("?"))) {
      await page.goto(`/${locale}${path}`);
      expect(await page.locator('link[rel="canonical"]').getAttribute("href"), path).toBe(
        `${origin()}/${locale}${path}`,
      );
      expect(await alternates(page), path).toEqual({
        "zh-Hans": `${origin()}/zh${path}`,
        en: `${origin()}/en${path}`,
      });
      // a card is a picture of another page
      const isKeptOut = path.endsWith("/card");
      await expect(page.locator('meta[name="robots"][content*="noindex"]'), path).toHaveCount(isKeptOut ? 1 : 0);
    }
  });

  test(`a shared link shows title, summary and language (${locale})`, async ({ page }) => {
    const property = (name: string) => page.locator(`meta[property="${name}"]`).getAttribute("content");
    await page.goto(`/${locale}/reports/${december.report}`);
    expect(await property("og:title")).toBe(await page.getByRole("heading", { level: 1 }).textContent());
    expect(await property("og:url")).toBe(`${origin()}/${locale}/reports/${december.report}`);
    expect(await property("og:type")).toBe("article");
    expect(await property("og:locale")).toMatch(new RegExp(`^${locale}_`));
    expect(await property("og:description")).toBe(
      await page.locator('meta[name="description"]').getAttribute("content"),
    );
    expect(await property("article:published_time")).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    await page.goto(`/${locale}`);
    expect(await property("og:title")).toBe(t("site.title"));
    expect(await property("og:type")).toBe("website");
  });

  test(`a report that exists in ${other} only says so in ${locale}, and is not indexed there`, async ({ page }) => {
    const { report } = await aWorld({ [locale]: "DRAFT", [other]: "PUBLISHED" });
    const answer = await page.goto(`/${locale}/reports/${report.slug}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("report.missingTitle"));
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
    await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
    const there = `${origin()}/${other}/reports/${report.slug}`;
    expect(await alternates(page)).toEqual({ [languageTag[other]]: there });
    await expect(page.getByRole("main")).toContainText(t(`report.${other}`));

    await page.getByRole("main").getByRole("link", { name: report.titles[other] }).click();
    await expect(page).toHaveURL(there);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(report.titles[other]);
    expect(await alternates(page)).toEqual({ [languageTag[other]]: there });
    await expect(page.locator('meta[name="robots"][content*="noindex"]')).toHaveCount(0);
  });
}

async function alternates(page: Page): Promise<Record<string, string>> {
  const links = await page.locator('link[rel="alternate"][hreflang]').all();
  const pairs = links.map(async (link) => [await link.getAttribute("hreflang"), await link.getAttribute("href")]);
  return Object.fromEntries(await Promise.all(pairs));
}

test("the sitemap lists every public address once, and only in languages that exist", async ({ request }) => {
  const { report } = await aWorld({ zh: "PUBLISHED", en: "UNPUBLISHED" });
  const xml = await (await request.get("/sitemap.xml")).text();
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => (address ?? "").replace(origin(), ""));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter((address) => address.endsWith(report.slug))).toEqual([`/zh/reports/${report.slug}`]);
  expect(xml).not.toContain(`/en/reports/${report.slug}`);

  const isOfWorld = (address: string) => /-[0-9a-f]{12}$/.test(address) || address.includes(`EX-${YEAR_OF_WORLDS}-`);
  expect(listed.filter((address) => !isOfWorld(address)).sort()).toEqual((await publicAddresses()).sort());
});

/** Reads every public address from the database, without those of other tests. */
async function publicAddresses(): Promise<string[]> {
  const rows = await ask<{ path: string; languages: string[] }>(`
    SELECT '/reports/' || r.slug AS path, array_agg(t.locale) AS languages
    FROM "Report" r JOIN "ReportTranslation" t ON t."reportId" = r.id AND t.status = 'PUBLISHED'
    LEFT JOIN "Exchange" e ON e.id = r."exchangeId"
    WHERE coalesce(e.status IN ('HELD', 'RECORDED', 'AGREED'), true) GROUP BY r.slug
    UNION ALL
    SELECT '/exchanges/' || e.code, '{zh,en}' FROM "Exchange" e
    WHERE e.status IN ('HELD', 'RECORDED', 'AGREED') AND EXISTS (
      SELECT FROM "Report" r JOIN "ReportTranslation" t ON t."reportId" = r.id
      WHERE r."exchangeId" = e.id AND t.status = 'PUBLISHED')
    UNION ALL SELECT '/institutions/' || slug, '{zh,en}' FROM "Institution" WHERE kind = 'COLLEGE'
    UNION ALL SELECT '/bases/' || slug, '{zh,en}' FROM "PracticeBase"
    UNION ALL SELECT '/tradition/' || slug, '{zh,en}' FROM "ExchangeSeries"
    UNION ALL SELECT unnest('{"",/exchanges,/institutions,/tradition,/about}'::text[]), '{zh,en}'`);
  return rows
    .filter(({ path }) => !/-[0-9a-f]{12}$/.test(path) && !path.startsWith(`/exchanges/EX-${YEAR_OF_WORLDS}-`))
    .flatMap(({ path, languages }) => languages.map((language) => `/${language}${path}`));
}
