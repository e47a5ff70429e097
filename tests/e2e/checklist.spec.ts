import { expect, test } from "@playwright/test";
import { aRow, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

test("every entry of the checklist leads to its place and moves the focus there", async ({ page }) => {
  const { world } = await openRecordPage(page);
  const ofGuest = aRow({ exchangeId: world.exchange.id, partyId: world.guestPartyId });
  await inDatabase((client) => insert(client, "Delegation", ofGuest));
  await page.reload();
  await page.getByText(t("checklist.title"), { exact: true }).click();
  const links = page.getByRole("main").locator("details a[href^='#']");
  const places = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(places).toContain(`#delegation-${world.host.slug}`);
  for (const [at, place] of places.entries()) {
    await links.nth(at).focus();
    await page.keyboard.press("Enter");
    await expect(page.locator(place)).toBeFocused();
    await expect(page.locator(place)).toBeInViewport();
  }
});
