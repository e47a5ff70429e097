import { expect, test } from "@playwright/test";
import { aRow, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

test("every entry of the checklist leads to its place, moves the focus there and closes the list", async ({ page }) => {
  test.slow();
  const { world } = await openRecordPage(page);
  const ofGuest = aRow({ exchangeId: world.exchange.id, partyId: world.guestPartyId });
  await inDatabase((client) => insert(client, "Delegation", ofGuest));
  await page.reload();
  const title = page.getByText(t("checklist.title"), { exact: true });
  await title.click();
  const checklist = page.getByRole("main").locator("details").filter({ has: title });
  const links = checklist.locator("a[href^='#']");
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(places).toContain(`#delegation-${world.host.slug}`);
  for (const [at, place] of places.entries()) {
    await links.nth(at).focus();
    await page.keyboard.press("Enter");
    const focused = page.locator(`${place}:focus, ${place} :focus`);
    await expect(focused).toBeInViewport();
    await expect(checklist).not.toHaveAttribute("open");
    await title.click();
  }
});

test("the checklist and the header follow what is typed, and the record is not rendered again for it", async ({
  page,
}) => {
  await openRecordPage(page);
  const pages: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/en/admin") && request.method() === "GET")
      pages.push(request.url());
  });
  await page.getByText(t("checklist.title"), { exact: true }).click();
  const missing = (code: "outcomes_empty" | "title_en") =>
    page
      .getByRole("main")
      .locator("details")
      .filter({ hasText: t("checklist.title") })
      .getByText(t(`checklist.missing.${code}`));
  await expect(missing("outcomes_empty")).toBeVisible();
  const outcomes = page.locator("#outcomes");
  await outcomes.getByRole("textbox", { name: t("outcomes.line") }).fill("Shared courses");
  await outcomes.getByRole("textbox", { name: t("outcomes.line") }).press("Enter");
  await expect(missing("outcomes_empty")).toHaveCount(0);
  const title = page
    .locator("#basics")
    .getByRole("textbox", { name: t("basics.titleField") })
    .last();
  await title.fill("");
  await expect(missing("title_en")).toBeVisible();
  await title.fill("A visit in December");
  await expect(missing("title_en")).toHaveCount(0);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A visit in December");
  expect(pages).toEqual([]);
});

test("what a colleague saved is on the page of a person who comes back to it, without a reload", async ({
  page,
  browser,
}) => {
  const { world } = await openRecordPage(page);
  const other = await browser.newContext();
  const colleague = await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] });
  await signedIn(other, colleague);
  const theirs = await other.newPage();
  await theirs.goto(page.url());
  const line = theirs.locator("#outcomes").getByRole("textbox", { name: t("outcomes.line") });
  await line.fill("Joint theses");
  await line.press("Enter");
  await expect(theirs.locator("#outcomes").getByRole("listitem")).toHaveCount(1);
  await expect(page.locator("#outcomes").getByRole("listitem")).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event("visibilitychange")));
  await expect(page.locator("#outcomes").getByRole("listitem")).toHaveCount(1);
  await other.close();
});
