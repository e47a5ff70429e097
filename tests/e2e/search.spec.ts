import { expect, type Page, test } from "@playwright/test";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { axeFindings } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const dialogOf = (page: Page, name: string) => page.getByRole("dialog", { name });

const entryOf = (page: Page, locale: "zh" | "en") =>
  page.getByRole("banner").getByRole("button", { name: translatorFor(locale)("search.open") });

/** Opens a page of staff whose scripts have loaded: the entry to the search is a button then. */
async function openDesk(page: Page, locale: "zh" | "en", path = ""): Promise<void> {
  await page.goto(`/${locale}/admin${path}`);
  await expect(entryOf(page, locale)).toBeVisible();
}

test("somebody finds a record, a college and an act by the keyboard, by pinyin and in English", async ({
  page,
  context,
}) => {
  test.slow();
  const [t, e] = [translatorFor("zh"), translatorFor("en")];
  await signedIn(context, await anAccount({ roles: ["RECORDER"] }));
  await openDesk(page, "zh");
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: t("search.field") });
  await expect(field).toBeFocused();
  await expect(page.getByRole("option", { name: t("search.act.newExchange") })).toBeVisible();
  await field.pressSequentially("hebsy");
  const college = page.getByRole("group", { name: t("search.kind.college") }).getByRole("option");
  await expect(college.first()).toContainText("哈尔滨石油学院");
  await expect(college.first().locator("mark")).toHaveText("哈尔滨石油");
  expect(await axeFindings(page)).toEqual([]);
  await field.fill(december.code);
  await expect(page.getByRole("option").first()).toContainText(december.code);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/zh/admin/exchanges/${december.code}`);

  await openDesk(page, "en");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: e("search.field") }).fill("new exch");
  await expect(page.getByRole("option").first()).toContainText(e("search.act.newExchange"));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en/admin/exchanges/new");
});

test("the dialog gives the focus back, says what it understood, and leads to the list with the words", async ({
  page,
  context,
}) => {
  const t = translatorFor("en");
  await signedIn(context, await anAccount({ roles: ["RECORDER"] }));
  await openDesk(page, "en");
  const entry = entryOf(page, "en");
  await entry.click();
  const field = page.getByRole("combobox", { name: t("search.field") });
  await field.fill("qqqq wwww");
  await expect(dialogOf(page, t("search.title"))).toContainText("qqqq + wwww");
  expect(await axeFindings(page)).toEqual([]);
  await expect(page.getByRole("link", { name: t("search.toList", { words: "qqqq wwww" }) })).toHaveAttribute(
    "href",
    "/en/admin/exchanges?q=qqqq%20wwww",
  );
  await page.keyboard.press("Escape");
  await expect(dialogOf(page, t("search.title"))).toBeHidden();
  await expect(entry).toBeFocused();
});

test("a session that ended meanwhile leads to the sign-in and back", async ({ page, context }) => {
  const t = translatorFor("en");
  await signedIn(context, await anAccount());
  await openDesk(page, "en", "/people");
  await context.clearCookies();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("link", { name: t("search.signIn") })).toHaveAttribute(
    "href",
    "/en/sign-in?next=%2Fen%2Fadmin%2Fpeople",
  );
});

test("? lists the keys, never while somebody types, and single keys can be turned off", async ({ page, context }) => {
  test.slow();
  const t = translatorFor("en");
  await signedIn(context, await anAccount({ roles: ["RECORDER"] }));
  await openDesk(page, "en", "/exchanges");
  const keys = dialogOf(page, t("search.keys.title"));
  const words = page.locator("input[name=q]");
  await words.focus();
  await page.keyboard.press("?");
  await expect(words).toHaveValue("?");
  await expect(keys).toBeHidden();
  await words.blur();
  await page.keyboard.press("?");
  await expect(keys).toContainText(t("search.keys.newExchange"));
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await expect(page).toHaveURL("/en/admin");

  await page.goto("/en/admin/account");
  await page.getByRole("radio", { name: t("search.single.offChoice") }).check();
  await page
    .getByRole("region", { name: t("search.single.title") })
    .getByRole("button", { name: t("search.single.save") })
    .click();
  await expect(page).toHaveURL("/en/admin/account?done=saved");
  await openDesk(page, "en");
  await page.keyboard.press("n");
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: t("search.field") })).toBeFocused();
  await expect(keys).toBeHidden();
  await expect(page).toHaveURL("/en/admin");
});

test("without scripts the entry is a link to the list", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await signedIn(context, await anAccount());
  const page = await context.newPage();
  await page.goto("/en/admin");
  await page.getByRole("link", { name: translatorFor("en")("search.open"), exact: true }).click();
  await expect(page).toHaveURL("/en/admin/exchanges");
  await context.close();
});
