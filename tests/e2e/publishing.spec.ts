import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { type Locale, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { changePublication } from "./support/change-publication.ts";

/** Fetches a page as a reader. */
async function fetchPage(request: APIRequestContext, path: string): Promise<{ status: number; text: string }> {
  const answer = await request.get(path);
  // titles contain marks where a line may break
  return { status: answer.status(), text: (await answer.text()).replaceAll("<wbr/>", "") };
}

/** Fetches the pages of a world: their status, and whether the text of the report is in them. */
async function ownPages(request: APIRequestContext, world: World, locale: Locale) {
  const { report, exchange, host } = world;
  const page = await fetchPage(request, `/${locale}/reports/${report.slug}`);
  const record = await fetchPage(request, `/${locale}/exchanges/${exchange.code}`);
  const college = await fetchPage(request, `/${locale}/institutions/${host.slug}`);
  return {
    report: page.status,
    isText: page.text.includes(`body-${locale}-${world.mark}`),
    isSaidMissing: page.text.includes(`>${translatorFor(locale)("report.missingTitle")}<`),
    exchange: record.status,
    isListed: college.text.includes(exchange.code),
  };
}

/** Fetches the pages that list reports of every world. */
async function sharedPages(request: APIRequestContext, { report }: World, locale: Locale) {
  const home = await fetchPage(request, `/${locale}`);
  const sitemap = await fetchPage(request, "/sitemap.xml");
  return {
    isOnHome: home.text.includes(`"/${locale}/reports/${report.slug}"`),
    isInSitemap: sitemap.text.includes(`/${locale}/reports/${report.slug}<`),
  };
}

type Seen = Awaited<ReturnType<typeof ownPages>> & Awaited<ReturnType<typeof sharedPages>>;

/**
 * Expects what the next request finds. Pages that also list other worlds may have been rendered for a
 * reader of another test at that moment; they follow within the seconds after which the portal expires them again.
 */
async function expectNextReader(
  { request, world, locale }: { request: APIRequestContext; world: World; locale: Locale },
  { isOnHome, isInSitemap, ...own }: Seen,
): Promise<void> {
  expect(await ownPages(request, world, locale)).toEqual(own);
  await expect.poll(() => sharedPages(request, world, locale)).toEqual({ isOnHome, isInSitemap });
}

const UNKNOWN: Seen = {
  report: 404,
  isText: false,
  isSaidMissing: false,
  exchange: 404,
  isListed: false,
  isOnHome: false,
  isInSitemap: false,
};
const READABLE: Seen = {
  report: 200,
  isText: true,
  isSaidMissing: false,
  exchange: 200,
  isListed: true,
  isOnHome: true,
  isInSitemap: true,
};
const MISSING: Seen = { ...READABLE, isText: false, isSaidMissing: true, isOnHome: false, isInSitemap: false };

for (const locale of locales) {
  const other = otherLocale(locale);

  test(`a report published in ${locale} is public on the next request, in ${locale} only, and gone in both languages after it is withdrawn`, async ({
    request,
  }) => {
    test.slow();
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const { slug } = world.report;
    // fetched first, so that the page without it is kept
    await expectNextReader({ request, world, locale }, UNKNOWN);
    await expectNextReader({ request, world, locale: other }, UNKNOWN);

    await changePublication("publish", slug, locale);
    await expectNextReader({ request, world, locale }, READABLE);
    await expectNextReader({ request, world, locale: other }, MISSING);

    await changePublication("publish", slug, other);
    await expectNextReader({ request, world, locale: other }, READABLE);
    await expectNextReader({ request, world, locale }, READABLE);

    await changePublication("withdraw", slug, locale);
    await expectNextReader({ request, world, locale }, MISSING);
    await expectNextReader({ request, world, locale: other }, READABLE);

    await changePublication("withdraw", slug, other);
    await expectNextReader({ request, world, locale }, UNKNOWN);
    await expectNextReader({ request, world, locale: other }, UNKNOWN);
  });
}

type Act = "publish" | "update" | "withdraw";

/** Presses the button of a language on the page of the report, and confirms. */
async function press(page: Page, act: Act, { language, text }: { language: Locale; text: Locale }): Promise<void> {
  const words = translatorFor(language);
  const [column, name] = [page.locator(`#text-${text}`), words(`reportEditor.${act}`)];
  await column.getByRole("button", { name, exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
  await expect(column.getByText(words(`reportEditor.done.${act}`))).toBeVisible();
}

for (const language of locales) {
  test(`an editor publishes the Chinese text, then the English one, rewrites a live text and withdraws it, and the next reader sees each change (${language})`, async ({
    page,
    request,
  }) => {
    test.slow();
    const words = translatorFor(language);
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const { report, exchange, host, mark } = world;
    await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["EDITOR"] }));
    await page.goto(`/${language}/admin/exchanges/${exchange.code}/report`);
    const textAt = async (locale: Locale) => (await fetchPage(request, `/${locale}/reports/${report.slug}`)).text;

    await press(page, "publish", { language, text: "zh" });
    await expectNextReader({ request, world, locale: "zh" }, READABLE);
    await expectNextReader({ request, world, locale: "en" }, MISSING);
    const reader = await page.context().newPage();
    await reader.goto(`/en/reports/${report.slug}`);
    const main = reader.getByRole("main");
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(translatorFor("en")("report.missingTitle"));
    await expect(main.getByRole("listitem")).toHaveText([translatorFor("en")("report.zh") + report.titles.zh]);
    await main.getByRole("link", { name: report.titles.zh }).click();
    await expect(reader).toHaveURL(`/zh/reports/${report.slug}`);
    await expect(main.getByRole("heading", { level: 1 })).toHaveText(report.titles.zh);
    await reader.close();

    await press(page, "publish", { language, text: "en" });
    await expectNextReader({ request, world, locale: "en" }, READABLE);

    const column = page.locator("#text-zh");
    const [title, sentence] = [`冬日${mark}`, `松花江畔${mark}`];
    await column.getByLabel(words("reportEditor.field.title"), { exact: true }).fill(title);
    await column.getByRole("textbox", { name: words("reportEditor.field.body"), exact: true }).click();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(sentence);
    await expect(column.getByText(words("reportEditor.status.changed"), { exact: true })).toBeVisible();
    const updating = column.getByRole("button", { name: words("reportEditor.update"), exact: true });
    await expect(updating, "what was typed is saved").toBeEnabled();
    await page.reload();
    await expect(column.getByLabel(words("reportEditor.field.title"), { exact: true })).toHaveValue(title);
    const before = await textAt("zh");
    expect(before).toContain(report.titles.zh);
    for (const word of [title, sentence]) expect(before, "saving is not publishing").not.toContain(word);

    await press(page, "update", { language, text: "zh" });
    const after = await textAt("zh");
    for (const word of [title, `body-zh-${mark}${sentence}`]) expect(after).toContain(word);
    expect(after).not.toContain(report.titles.zh);
    expect((await fetchPage(request, "/zh")).text.replaceAll("<wbr>", "")).toContain(title);
    await expectNextReader({ request, world, locale: "en" }, READABLE);

    await press(page, "withdraw", { language, text: "zh" });
    await expectNextReader({ request, world, locale: "zh" }, MISSING);
    await expectNextReader({ request, world, locale: "en" }, READABLE);
    await press(page, "withdraw", { language, text: "en" });
    for (const locale of locales) await expectNextReader({ request, world, locale }, UNKNOWN);
  });
}

test("a double click on the button that publishes shows that the text is public, and the focus stays there", async ({
  page,
}) => {
  const words = translatorFor("en");
  const { exchange, host } = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["EDITOR"] }));
  await page.goto(`/en/admin/exchanges/${exchange.code}/report`);
  const [column, publish] = [page.locator("#text-en"), { name: words("reportEditor.publish"), exact: true }];
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await column.getByRole("button", publish).click();
  await page.getByRole("alertdialog").getByRole("button", publish).dblclick();
  const done = column.getByText(words("reportEditor.done.publish"));
  await expect(done).toBeVisible();
  await expect(page.getByRole("alertdialog")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(sent, "it is asked for once").toHaveLength(1);
});

test("nothing is published in the name of another person who signed in later in another tab", async ({
  page,
  request,
}) => {
  const words = translatorFor("en");
  const { exchange, host, guest, report } = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const reportPage = `/en/admin/exchanges/${exchange.code}/report`;
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["EDITOR"] }));
  await page.goto(reportPage);
  const later = await anAccount({ institutionId: guest.id, roles: ["EDITOR"] });
  await signedIn(page.context(), later);
  const otherTab = await page.context().newPage();
  await otherTab.goto(reportPage);
  // the scripts of that tab tell the others who has signed in
  await expect.poll(() => otherTab.evaluate(() => Object.values(localStorage))).toContain(later.userId);
  const [column, publish] = [page.locator("#text-en"), { name: words("reportEditor.publish"), exact: true }];
  await column.getByRole("button", publish).click();
  await page.getByRole("alertdialog").getByRole("button", publish).click();
  await expect(column.getByText(words("refusals.another_account"))).toBeVisible();
  expect((await fetchPage(request, `/en/reports/${report.slug}`)).status).toBe(404);
});
