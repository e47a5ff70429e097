import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { type Account, anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("en");

/** Opens the record of a world as a recorder of one side. */
async function openRecord(page: Page, world: World, side: "host" | "guest" = "host"): Promise<Account> {
  const account = await anAccount({ institutionId: world[side].id, roles: ["RECORDER"] });
  await signedIn(page.context(), account);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  return account;
}

const draft = () => aWorld({ zh: "DRAFT", en: "DRAFT" });
const basics = (page: Page) => page.locator("#basics");
const place = (page: Page, language: "zh" | "en" = "en") =>
  basics(page).getByLabel(
    t("saving.labelIn", { label: t("basics.place"), language: t(`saving.language.${language}`) }),
    { exact: true },
  );
const saved = (page: Page) => expect(basics(page).getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();

type Place = Record<"placeZh" | "placeEn", string | null>;

/** Reads the place of the exchange from the database. */
const stored = async ({ exchange }: World) =>
  (await ask<Place>(`SELECT "placeZh", "placeEn" FROM "Exchange" WHERE id = $1`, [exchange.id]))[0];

/** Opens a second browser. */
async function secondBrowser(page: Page): Promise<{ page: Page; context: BrowserContext }> {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
  return { context, page: await context.newPage() };
}

/** Ends the session of a recorder who has the record open, and then types a place. */
async function typeAfterSessionEnds(page: Page, world: World, text: string): Promise<Account> {
  const account = await openRecord(page, world);
  await ask(`UPDATE "Session" SET "endedAt" = now() WHERE "userId" = $1`, [account.userId]);
  await place(page).fill(text);
  await expect(basics(page).getByText(t("saving.signed-out"))).toBeVisible();
  return account;
}

test("a record saves by itself, says when, and shows the text after a reload", async ({ page }) => {
  const world = await draft();
  await openRecord(page, world);
  await place(page).fill("Harbin");
  await saved(page);
  expect(await stored(world)).toEqual({ placeZh: null, placeEn: "Harbin" });
  await page.reload();
  await expect(place(page)).toHaveValue("Harbin");
});

test("a day that is added to the exchange is in its itinerary at once", async ({ page }) => {
  await openRecord(page, await draft());
  const days = page.locator("#itinerary").getByRole("heading", { level: 3 });
  await expect(days).toHaveText(["Tuesday, 1 June 1999"]);
  await place(page).fill("Harbin");
  await saved(page);
  await basics(page).getByLabel(t("basics.lastDay"), { exact: true }).fill("1999-06-02");
  await expect(page.locator("#itinerary").getByLabel(t("itinerary.addOn"))).toContainText("2 June 1999");
});

test("an item on a day that the exchange no longer has says so, and can be moved", async ({ page }) => {
  await openRecord(page, await draft());
  const itinerary = page.locator("#itinerary");
  const days = itinerary.getByRole("heading", { level: 3 });
  await itinerary.getByRole("button", { name: t("itemKind.PLENARY"), exact: true }).click();
  const item = itinerary.getByRole("row").filter({ has: page.getByRole("rowheader") });
  await expect(item).toHaveCount(1);
  await basics(page).getByLabel(t("basics.lastDay"), { exact: true }).fill("1999-06-03");
  await basics(page).getByLabel(t("basics.firstDay"), { exact: true }).fill("1999-06-03");
  await expect(days).toHaveText([`Tuesday, 1 June 1999${t("itinerary.outside")}`, "Thursday, 3 June 1999"]);

  await item.getByRole("button", { name: t("itemKind.PLENARY"), exact: true }).click();
  const day = item.getByLabel(t("itinerary.day"), { exact: true });
  await expect(day).toHaveValue("1999-06-01");
  await day.selectOption({ label: "Thursday, 3 June 1999" });
  await expect(days).toHaveText(["Thursday, 3 June 1999"]);
});

test("a link waits until typed text is saved, and asks before it leaves text that cannot be saved", async ({
  page,
  context,
}) => {
  const world = await draft();
  await openRecord(page, world);
  const leave = page.getByRole("navigation").getByRole("link", { name: t("staff.place.people"), exact: true });
  await place(page).fill("Harbin");
  await leave.click();
  await page.waitForURL(/\/admin\/people$/);
  expect(await stored(world)).toEqual({ placeZh: null, placeEn: "Harbin" });

  await page.goBack();
  await context.setOffline(true);
  await place(page, "zh").fill("哈尔滨");
  const asked = new Promise((resolve) => {
    page.once("dialog", async (dialog) => {
      await dialog.dismiss();
      resolve(dialog.type());
    });
  });
  await leave.click();
  expect(await asked).toBe("beforeunload");
  await expect(place(page, "zh")).toHaveValue("哈尔滨");
  await context.setOffline(false);
  await saved(page);
  expect(await stored(world)).toEqual({ placeZh: "哈尔滨", placeEn: "Harbin" });
});

test("two people in one field see both texts, and nothing is overwritten before one of them chooses", async ({
  page,
}) => {
  const world = await draft();
  const other = await secondBrowser(page);
  await openRecord(page, world);
  await openRecord(other.page, world, "guest");
  await place(other.page).fill("Daqing");
  await saved(other.page);
  await place(page).fill("Harbin");
  const dispute = basics(page).getByRole("alert");
  await expect(dispute).toContainText("Daqing");
  await expect(dispute).toContainText("Harbin");
  expect(await stored(world)).toMatchObject({ placeEn: "Daqing" });
  await dispute.getByRole("button", { name: t("saving.keepMine") }).click();
  await saved(page);
  expect(await stored(world)).toMatchObject({ placeEn: "Harbin" });

  await place(other.page).fill("Daqing, in snow");
  await other.page.getByRole("button", { name: t("saving.takeTheirs") }).click();
  await expect(place(other.page)).toHaveValue("Harbin");
  expect(await stored(world)).toMatchObject({ placeEn: "Harbin" });
  await other.context.close();
});

test("typed text is kept when a session ends, and is saved after the sign-in", async ({ page }) => {
  const world = await draft();
  const account = await typeAfterSessionEnds(page, world, "Harbin");
  page.on("dialog", (dialog) => {
    throw new Error(`the browser asked: ${dialog.type()}`);
  });
  await basics(page)
    .getByRole("link", { name: t("saving.signIn") })
    .click();
  await page.getByLabel(t("signIn.email")).fill(account.email);
  await page.getByLabel(t("signIn.password")).fill(account.password);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(page).toHaveURL(`/en/admin/exchanges/${world.exchange.code}`);
  await expect(place(page)).toHaveValue("Harbin");
  await saved(page);
  expect(await stored(world)).toMatchObject({ placeEn: "Harbin" });
});

test("text that one person typed is not shown to the next person who signs in", async ({ page }) => {
  const world = await draft();
  await typeAfterSessionEnds(page, world, "a secret place");
  page.on("dialog", (dialog) => void dialog.accept());
  await openRecord(page, world, "guest");
  await expect(place(page)).toHaveValue("");
});

test("the record of a public exchange saves by itself, and readers see nothing of it until it is shown", async ({
  page,
  request,
}) => {
  const world = await aWorld();
  const publicPage = `/en/exchanges/${world.exchange.code}`;
  expect(await (await request.get(publicPage)).text()).not.toContain("Songhua");
  await openRecord(page, world);
  await place(page).fill("by the Songhua");
  await saved(page);
  expect(await stored(world)).toEqual({ placeZh: null, placeEn: "by the Songhua" });
  expect(await (await request.get(publicPage)).text()).not.toContain("Songhua");
});

test("a colleague who may only look sees the facts and no fields", async ({ page }) => {
  const world = await draft();
  await ask(`UPDATE "Exchange" SET "placeEn" = 'Harbin' WHERE id = $1`, [world.exchange.id]);
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["VIEWER"] }));
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  await expect(basics(page)).toContainText("Harbin");
  await expect(basics(page).getByRole("textbox")).toHaveCount(0);
});
