import { expect, type Page, test } from "@playwright/test";
import { aRow, ask, inDatabase, insert, unique } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const locale = "en";
const t = translatorFor(locale);

/** A college with one record, its recorder, and a colleague who is signed in elsewhere. */
async function aDesk(page: Page) {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const of = { institutionId: world.host.id, roles: ["RECORDER"] };
  await signedIn(page.context(), await anAccount(of));
  return { world, colleague: await anAccount(of) };
}

const search = (page: Page) => page.getByRole("searchbox", { name: t("adminExchanges.search") });
const found = (page: Page) => page.getByRole("status").filter({ hasText: /exchange/ });
const choice = (page: Page, name: "year" | "status" | "role") =>
  page.getByRole("search").getByRole("combobox", { name: t(`adminExchanges.filter.${name}`) });

test("a list follows the keyboard; a view of it is saved, shared and removed; an empty one says what to drop", async ({
  page,
  browser,
}) => {
  const { world, colleague } = await aDesk(page);
  const mark = unique();
  await page.goto(`/${locale}/admin/exchanges`);
  await expect(found(page)).toHaveText("1 exchange");
  await choice(page, "status").focus();
  await choice(page, "status").selectOption("HELD");
  await expect(page).toHaveURL(/status=HELD/);
  await expect(choice(page, "status")).toBeFocused();
  await search(page).pressSequentially(world.exchange.code.toLowerCase());
  await expect(page).toHaveURL(new RegExp(`q=${world.exchange.code.toLowerCase()}`));
  await expect(search(page)).toBeFocused();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);

  await page.getByText(t("views.save"), { exact: true }).click();
  const name = page.getByLabel(t("views.name"), { exact: true });
  await name.fill(`Ours ${mark}`);
  await page.getByRole("checkbox", { name: t("views.share") }).check();
  await name.press("Enter");
  const tab = page.getByRole("link", { name: `Ours ${mark}` });
  await expect(tab).toHaveAttribute("aria-current", "page");

  const other = await browser.newContext();
  await signedIn(other, colleague);
  const theirs = await other.newPage();
  await theirs.goto(`/${locale}/admin/exchanges`);
  await theirs.getByRole("link", { name: `Ours ${mark}` }).click();
  await expect(search(theirs)).toHaveValue(world.exchange.code.toLowerCase());
  await expect(theirs.getByText(t("views.change"), { exact: true })).toHaveCount(0);
  await other.close();

  await choice(page, "status").selectOption("DRAFT");
  await expect(page.getByText(t("adminExchanges.none"))).toBeVisible();
  await page.getByRole("link", { name: /Without Status: Draft: 1 exchange/ }).click();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(1);
  await page.goBack();
  await expect(page.getByText(t("adminExchanges.none"))).toBeVisible();
  await page.goBack();
  await expect(choice(page, "status")).toHaveValue("HELD");

  await page.getByText(t("views.change"), { exact: true }).click();
  await page.getByRole("button", { name: t("views.remove") }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("views.remove") })
    .click();
  await expect(tab).toHaveCount(0);
});

test("the first row of each list stands near the top of a wide page", async ({ page }) => {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const at = { institutionId: world.host.id, roles: ["INSTITUTION_ADMIN"] };
  await signedIn(page.context(), await anAccount(at));
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const language of ["zh", "en"]) {
    for (const place of ["exchanges", "people", "institutions", "users"]) {
      await page.goto(`/${language}/admin/${place}`);
      const row = page.locator("main ol > li, main tbody tr").first();
      expect((await row.boundingBox())?.y, `${language} ${place}`).toBeLessThanOrEqual(260);
    }
  }
});

test("on a narrow page one button opens the filters", async ({ page }) => {
  await aDesk(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`/${locale}/admin/exchanges`);
  await expect(choice(page, "year")).toBeHidden();
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(choice(page, "year")).toBeVisible();
  await expect(choice(page, "role")).toBeVisible();
});

test.describe("to a browser in another zone", () => {
  test.use({ timezoneId: "America/New_York" });

  test("times are told on the clock of the college, which the page names once", async ({ page }) => {
    const mark = unique();
    const college = aRow({
      code: `L-${mark}`,
      slug: `london-${mark}`,
      nameEn: `London ${mark}`,
      timezone: "Europe/London",
    });
    await inDatabase((client) => insert(client, "Institution", college));
    const account = await anAccount({ institutionId: college.id, roles: ["VIEWER"] });
    await signedIn(page.context(), account);
    await ask(`UPDATE "Session" SET "createdAt" = '2026-07-01T22:30:00Z' WHERE "userId" = $1`, [account.userId]);
    const errors: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await page.goto(`/${locale}/admin/account`);
    await expect(page.getByText("Times in United Kingdom Time")).toHaveCount(1);
    await expect(page.locator("#sessions, [aria-labelledby=sessions]").first()).toContainText("1 July 2026 23:30");
    await expect(page.locator("html[data-script]")).toHaveCount(1);
    expect(errors).toEqual([]);
  });
});
