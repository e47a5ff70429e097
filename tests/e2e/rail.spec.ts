import { expect, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { axeFindings, NARROW, overflow, WIDE } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

/** The height of a bar that leaves a phone its screen. */
const MAX_BAR_PX = 48;

const draft = () => aWorld({ zh: "DRAFT", en: "DRAFT" });

/** Opens the record of a world as somebody of the host. */
async function openRecord(page: Page, world: World, { locale = "en", roles = ["RECORDER"] } = {}) {
  const account = await anAccount({ institutionId: world.host.id, roles });
  await signedIn(page.context(), account);
  await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
  return account;
}

for (const [locale, width] of [
  ["en", WIDE],
  ["zh", NARROW],
] as const) {
  const t = translatorFor(locale);
  const railOf = (page: Page) => page.getByRole("navigation", { name: t("record.parts") });
  const bar = (page: Page) => railOf(page).getByRole("button");
  /** What the rail says, after its list was opened where it is behind a bar. */
  const open = async (page: Page) => {
    if (width === NARROW) await bar(page).click();
  };
  const place = (page: Page, language: "zh" | "en") =>
    page.locator(`#basics [name=${language === "zh" ? "placeZh" : "placeEn"}]`);

  test(`the rail stays in view, names the part in view, and leads to what is missing (${locale}, ${width})`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    await openRecord(page, await draft(), { locale });
    const rail = railOf(page);
    await page.goto(`${page.url()}#notes`);
    await expect(rail).toBeInViewport();
    await expect(rail.locator('a[href="#notes"]')).toHaveAttribute("aria-current", "location");
    await open(page);
    await rail.getByText(t("checklist.missing.outcomes_empty")).click();
    await expect(page.locator("#outcomes input:focus, #outcomes textarea:focus")).toBeInViewport();
    await expect(rail.locator("[aria-current]")).toHaveAttribute("href", "#outcomes");
    await open(page);
    await rail.getByText(t("checklist.missing.place")).click();
    await expect(place(page, "zh")).toBeFocused();
    await page.keyboard.type("Harbin");
    await page.keyboard.press("Tab");
    await expect(rail.getByText(t("checklist.missing.place"))).toHaveCount(0);
    if (width === NARROW) {
      await expect(bar(page)).toContainText(t("record.part.basics"));
      expect((await rail.boundingBox())?.height).toBeLessThanOrEqual(MAX_BAR_PX);
      expect(await overflow(page)).toBe(0);
      await open(page);
    }
    expect(await axeFindings(page, [width])).toEqual([]);
  });

  test(`no heading is hidden under the bar, and the first field is in view on a wide screen (${locale}, ${width})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openRecord(page, await draft(), { locale });
    if (width === WIDE) await expect(page.locator("#basics input").first()).toBeInViewport({ ratio: 1 });
    for (const part of ["itinerary", "minutes"]) {
      await page.goto(`${page.url().split("#")[0]}#${part}`);
      const heading = page.locator(`#${part}-title`);
      await expect(heading).toBeInViewport({ ratio: 1 });
      const isOnTop = await heading.evaluate((element) => {
        const { left, top } = element.getBoundingClientRect();
        return document.elementFromPoint(left + 1, top + 1)?.closest("nav") === null;
      });
      expect(isOnTop, part).toBe(true);
    }
  });

  test(`what is not saved, and what two people changed, is told in the rail from wherever one is (${locale}, ${width})`, async ({
    page,
    browser,
  }) => {
    test.slow();
    const world = await draft();
    await page.setViewportSize({ width, height: 800 });
    await openRecord(page, world, { locale });
    const rail = railOf(page);
    await page.context().setOffline(true);
    await place(page, "zh").fill("哈尔滨");
    await page.keyboard.press("Tab");
    await expect(rail.getByRole("status")).toContainText(t("saving.offline"));
    if (width === NARROW) await expect(bar(page)).toContainText(t("saving.offline"));
    else await expect(rail.getByRole("link", { name: t("saving.offline") })).toBeVisible();
    await page.context().setOffline(false);
    await expect(rail.getByRole("status")).toHaveText(t("rail.safeAgain"));

    const other = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
    const theirs = await other.newPage();
    await openRecord(theirs, world, { locale });
    await place(theirs, "en").fill("Daqing");
    await theirs.keyboard.press("Tab");
    const stored = () =>
      ask<{ placeEn: string }>(`SELECT "placeEn" FROM "Exchange" WHERE id = $1`, [world.exchange.id]);
    await expect.poll(async () => (await stored())[0]?.placeEn).toBe("Daqing");
    await place(page, "en").fill("Harbin");
    await page.keyboard.press("Tab");
    await expect(rail.getByRole("status")).toContainText(t("saving.conflict"));
    await open(page);
    await rail.getByRole("link", { name: t("saving.conflict") }).click();
    await expect(page.getByRole("button", { name: t("saving.takeTheirs") })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(rail.getByRole("status")).toHaveText(t("rail.safeAgain"));
    await other.close();
  });
}

const t = translatorFor("en");

test("the first record leads through three steps, and never again once they were closed", async ({ page }) => {
  const world = await draft();
  await openRecord(page, world, { roles: ["RECORDER", "EDITOR"] });
  const steps = page.getByRole("region", { name: t("firstSteps.title") });
  await expect(steps.getByRole("listitem")).toHaveText([
    t("firstSteps.step.who"),
    t("firstSteps.step.what"),
    t("firstSteps.step.show"),
  ]);
  await steps.getByRole("button", { name: t("firstSteps.close") }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.locator("#basics")).toBeVisible();
  await expect(steps).toHaveCount(0);
});

test("whoever may not write the report is told on whose desk it stands, and is not sent there", async ({ page }) => {
  const world = await draft();
  const editor = await anAccount({ institutionId: world.host.id, roles: ["EDITOR"] });
  await openRecord(page, world);
  const main = page.getByRole("main");
  await expect(main.getByText(t("reportDesk.colleagues", { people: editor.name }))).toBeVisible();
  await page.getByText(t("checklist.title"), { exact: true }).click();
  await expect(main.locator("details a[href$='/report']")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the parts are plain links that are all visible", async ({ page }) => {
    await page.setViewportSize({ width: NARROW, height: 800 });
    await openRecord(page, await draft());
    const rail = page.getByRole("navigation", { name: t("record.parts") });
    await rail.getByRole("link", { name: t("record.part.agreements") }).click();
    await expect(page).toHaveURL(/#agreements$/);
    await expect(page.locator("#agreements-title")).toBeInViewport();
  });
});
