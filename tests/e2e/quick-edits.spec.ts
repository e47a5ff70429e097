import { expect, type Page, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

const undo = (page: Page) => page.getByRole("button", { name: t("list.undo"), exact: true });

/** Drops every request from now on. @returns a function that ends this */
async function dropRequests(page: Page): Promise<() => void> {
  let isOver = false;
  await page.route(/EX-/, async (route) => {
    if (route.request().method() === "POST" && !isOver) await route.abort();
    else await route.fallback();
  });
  return () => {
    isOver = true;
  };
}

test("a new topic that did not arrive stays visible, and can be added again", async ({ page }) => {
  const { mark } = (await openRecordPage(page)).world;
  const topic = `Joint theses ${mark}`;
  const groups = page.locator("#groups");
  await groups.getByRole("button", { name: t("groups.addUnpaired") }).click();
  await groups.getByRole("listitem").getByRole("button", { expanded: false }).click();
  const topics = groups.getByRole("combobox", { name: t("groups.topics") });
  const over = await dropRequests(page);
  await topics.fill(topic);
  await topics.press("Enter");
  await expect(groups.getByText(t("saving.notAnswered"))).toBeVisible();
  over();
  await groups.getByRole("button", { name: t("list.againNamed", { line: topic }) }).click();
  await expect(groups.getByRole("list", { name: t("list.unsent") })).toHaveCount(0);
  await expect(groups.getByText(topic, { exact: true })).toBeVisible();
});

test("the keyboard focus returns to the only item of a day when it is restored", async ({ page }) => {
  await openRecordPage(page);
  const itinerary = page.locator("#itinerary");
  const label = t("itemKind.PLENARY");
  await itinerary.getByRole("button", { name: label, exact: true }).click();
  await itinerary.getByRole("button", { name: t("itinerary.remove", { label }), exact: true }).press("Enter");
  await expect(itinerary.getByText(t("itinerary.emptyDay"))).toBeVisible();
  await undo(page).press("Enter");
  await expect(itinerary.getByRole("rowheader", { name: label, exact: true }).getByRole("button")).toBeFocused();
});

test("the keyboard focus moves to the next person after one is removed from a group", async ({ page }) => {
  const { host } = (await openRecordPage(page)).world;
  const adder = page
    .locator(`#delegation-${host.slug}`)
    .getByRole("combobox", { name: t("delegations.add"), exact: true });
  const groups = page.locator("#groups");
  await groups.getByRole("button", { name: t("groups.addUnpaired") }).click();
  await groups.getByRole("listitem").getByRole("button", { expanded: false }).click();
  const seat = groups.getByRole("combobox", { name: t("groups.seat"), exact: true });
  const out = (name: string) => groups.getByRole("button", { name: t("groups.unseat", { name }), exact: true });
  for (const name of ["Li Ming", "Wang Fang"]) {
    await adder.fill(name);
    await adder.press("Enter");
    await seat.fill(name);
    await page.getByRole("option", { name }).click();
    await expect(out(name)).toBeVisible();
  }
  await out("Li Ming").press("Enter");
  await expect(out("Wang Fang")).toBeFocused();
});
