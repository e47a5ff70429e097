import { type Browser, expect, type Page, test } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { axeFindings, NARROW, overflow, WIDE } from "./support/accessibility.ts";
import { type Account, anAccount, signedIn } from "./support/accounts.ts";

const recordOf = (locale: Locale, { exchange }: World) => `/${locale}/admin/exchanges/${exchange.code}`;

/** The versions that the portal knows somebody has seen; undefined where it knows none. */
const seenBy = async ({ userId }: Account, { exchange }: World) =>
  (
    await ask<{ versions: Record<string, number> }>(
      `SELECT "versions" FROM "SeenRecord" WHERE "userId" = $1 AND "exchangeId" = $2`,
      [userId, exchange.id],
    )
  )[0]?.versions;

/** Opens the record, and waits until the portal knows that it was seen. */
async function lookAtRecord(page: Page, locale: Locale, { world, account }: { world: World; account: Account }) {
  await page.goto(recordOf(locale, world));
  await expect.poll(() => seenBy(account, world)).toBeDefined();
}

/** Signs in a recorder of a college of the world, in a browser of their own. */
async function recorder(browser: Browser, { institutionId }: { institutionId: string }) {
  const baseURL = test.info().project.use.baseURL ?? "";
  const context = await browser.newContext({ baseURL, javaScriptEnabled: true });
  const account = await anAccount({ institutionId, roles: ["RECORDER"] });
  await signedIn(context, account);
  return { page: await context.newPage(), account };
}

/** Lets somebody write the place of the exchange in English. */
async function savePlace(page: Page, locale: Locale, text: string) {
  const t = translatorFor(locale);
  const label = t("saving.labelIn", { label: t("basics.place"), language: t("saving.language.en") });
  await page.locator("#basics").getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press("Tab");
}

/** The version of a section in the database. */
const versionOf = async ({ exchange }: World, kind: string) =>
  (
    await ask<{ version: number }>(
      `SELECT "version" FROM "RecordSection" WHERE "exchangeId" = $1 AND "kind" = $2::"SectionKind"`,
      [exchange.id, kind],
    )
  )[0]?.version;

for (const [locale, width] of [
  ["zh", NARROW],
  ["en", WIDE],
] as const) {
  const t = translatorFor(locale);

  test(`what a colleague changed is told on the desk and in words until it was seen (${locale}, ${width})`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const account = await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] });
    await page.setViewportSize({ width, height: 800 });
    await signedIn(page.context(), account);
    await lookAtRecord(page, locale, { world, account });

    const colleague = await recorder(browser, { institutionId: world.guest.id });
    await colleague.page.goto(recordOf(locale, world));
    await savePlace(colleague.page, locale, "Harbin");
    await expect.poll(() => versionOf(world, "BASICS")).toBe(2);

    await page.goto(`/${locale}/admin`);
    const changes = page.getByRole("region", { name: t("adminExchanges.changes") });
    const told = changes.getByText(/1 个部分有更改|^1 part changed/);
    await told.click();
    await expect(changes.getByRole("listitem")).toHaveCount(1);
    await expect(changes.getByRole("listitem")).toContainText(colleague.account.name);
    await expect(changes.getByRole("link", { name: t("record.part.basics") })).toHaveAttribute(
      "href",
      `${recordOf(locale, world)}#basics`,
    );
    expect(await axeFindings(page, [width])).toEqual([]);
    if (width === NARROW) expect(await overflow(page)).toBe(0);

    await changes.getByRole("link", { name: t("news.inWords") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("news.title"));
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: t("differences.field.place") })
        .first(),
    ).toContainText("Harbin");
    expect(await axeFindings(page, [width])).toEqual([]);
    if (width === NARROW) expect(await overflow(page)).toBe(0);
    await page.getByRole("button", { name: t("news.seen") }).press("Enter");
    await page.waitForURL(`**/${locale}/admin`);
    await expect(changes).toContainText(world.exchange.code);
    await expect(told).toHaveCount(0);
  });

  test(`the record tells what a colleague changed, for as long as its page is open (${locale}, ${width})`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const account = await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] });
    await page.setViewportSize({ width, height: 800 });
    await signedIn(page.context(), account);
    await lookAtRecord(page, locale, { world, account });
    const news = page.getByRole("region", { name: t("news.label") });
    await expect(news).toHaveCount(0);

    const colleague = await recorder(browser, { institutionId: world.guest.id });
    await colleague.page.goto(recordOf(locale, world));
    await savePlace(colleague.page, locale, "Harbin");
    await expect.poll(() => versionOf(world, "BASICS")).toBe(2);

    await page.reload();
    await news.locator("summary").press("Enter");
    await expect(news).toContainText("Harbin");
    expect(await axeFindings(page, [width])).toEqual([]);
    await expect.poll(async () => (await seenBy(account, world))?.BASICS).toBe(2);
    // an own save is no news, and the page keeps what it told
    await savePlace(page, locale, "Daqing");
    await expect.poll(async () => (await seenBy(account, world))?.BASICS).toBe(3);
    await expect(news).toContainText("Harbin");
    await page.reload();
    await expect(page.locator("#basics")).toBeVisible();
    await expect(news).toHaveCount(0);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what changed is told by plain links, and seen by a button", async ({ page, browser }) => {
    const t = translatorFor("en");
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const reader = await recorder(browser, { institutionId: world.host.id });
    await signedIn(page.context(), reader.account);
    const changes = `${recordOf("en", world)}/changes`;
    await page.goto(recordOf("en", world));
    await page.goto(changes);
    await expect(page.getByText(t("news.nothingToCompare"))).toBeVisible();
    expect(await seenBy(reader.account, world), "a page that is only asked for is not seen").toBeUndefined();

    await lookAtRecord(reader.page, "en", { world, account: reader.account });
    await ask(`UPDATE "Exchange" SET "placeEn" = 'Harbin' WHERE id = $1`, [world.exchange.id]);
    await ask(`UPDATE "RecordSection" SET version = 2 WHERE "exchangeId" = $1 AND kind = 'BASICS'`, [
      world.exchange.id,
    ]);
    await page.goto(changes);
    await expect(
      page
        .getByRole("listitem")
        .filter({ hasText: t("differences.field.place") })
        .first(),
    ).toContainText("Harbin");
    await page.getByRole("button", { name: t("news.seen") }).click();
    await page.waitForURL("**/en/admin");
    await page.goto(changes);
    await expect(page.getByText("Nothing has been changed since.")).toBeVisible();
    expect(await seenBy(reader.account, world)).toMatchObject({ BASICS: 2 });
  });
});
