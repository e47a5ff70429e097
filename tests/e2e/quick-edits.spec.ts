import { expect, type Page, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

const outcomes = (page: Page) => page.locator("#outcomes");
const rows = (page: Page) => outcomes(page).getByRole("listitem");
const line = (page: Page) => outcomes(page).getByRole("textbox", { name: t("outcomes.line"), exact: true });
const undo = (page: Page) => page.getByRole("button", { name: t("list.undo"), exact: true });
const remover = (page: Page, label: string) =>
  outcomes(page).getByRole("button", { name: t("outcomes.remove", { label }) });
const handle = (page: Page, label: string) =>
  outcomes(page).getByRole("button", { name: t("list.handle", { label }), exact: true });

async function added(page: Page, ...words: string[]): Promise<void> {
  for (const [at, word] of words.entries()) {
    await line(page).fill(word);
    await line(page).press("Enter");
    await expect(rows(page)).toHaveCount(at + 1);
  }
}

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

test("a double click removes one row and not the next one", async ({ page }) => {
  await openRecordPage(page);
  await added(page, "First", "Second", "Third");
  await outcomes(page)
    .getByRole("button", { name: t("list.foldAll") })
    .click();
  // the second click comes when the next row is where the first one was
  await remover(page, "First").click();
  await expect(rows(page)).toHaveCount(2);
  await remover(page, "Second").dispatchEvent("click", { detail: 2 });
  await remover(page, "Third").click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("Second");
});

test("an undo of the removal of a member that got no answer can be repeated", async ({ page }) => {
  const { world } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await adder.fill("Li Ming");
  await adder.press("Enter");
  const member = delegation.getByRole("listitem");
  await expect(member).toHaveCount(1);
  await member.getByRole("button", { name: t("delegations.remove", { name: "Li Ming" }) }).click();
  // the removal has arrived before requests are dropped
  await expect(undo(page)).toBeVisible();
  const over = await dropRequests(page);
  await undo(page).click();
  await expect(page.getByText(t("saving.notAnswered"))).toBeVisible();
  over();
  await undo(page).click();
  await expect(member).toHaveCount(1);
  await expect(page.getByText(t("saving.notAnswered"))).toHaveCount(0);
});

test("the keyboard focus stays in the list after a removal, and moves to a restored row", async ({ page }) => {
  await openRecordPage(page);
  await added(page, "First", "Second", "Third");
  await remover(page, "Second").press("Enter");
  await expect(handle(page, "Third")).toBeFocused();
  await undo(page).press("Enter");
  await expect(handle(page, "Second")).toBeFocused();
  await page.keyboard.press("End");
  await expect(rows(page).nth(2).getByRole("textbox").nth(1)).toHaveValue("Second");
  await remover(page, "Second").press("Enter");
  await expect(handle(page, "Third")).toBeFocused();
  await remover(page, "Third").press("Enter");
  await expect(handle(page, "First")).toBeFocused();
  await remover(page, "First").press("Enter");
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(outcomes(page).getByLabel(t("outcomes.standing"), { exact: true })).toBeFocused();
});

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
  await expect(itinerary.getByRole("button", { name: t("list.handle", { label }), exact: true })).toBeFocused();
});

test("the keyboard focus moves to the next person after one is removed from a group", async ({ page }) => {
  const { host } = (await openRecordPage(page)).world;
  const adder = page.locator(`#delegation-${host.slug}`).getByRole("combobox", { name: t("delegations.add") });
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
