import { expect, type Locator, type Page, test } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

type Words = ReturnType<typeof translatorFor>;

/** A list on the page of a record: its place, the line that adds to it, and the field that names a row. */
type List = { at: (page: Page) => Locator; line: string; add: string; field: (row: Locator) => Locator };

const lists = (t: Words): Record<string, List> => ({
  outcomes: {
    at: (page) => page.locator("#outcomes"),
    line: t("outcomes.line"),
    add: t("outcomes.add"),
    field: (row) => row.getByRole("textbox").nth(1),
  },
  "notes on the source": {
    at: (page) => page.locator("#notes"),
    line: t("sourceNotes.quote"),
    add: t("sourceNotes.add"),
    field: (row) => row.getByRole("textbox").first(),
  },
  "minutes of the plenary": {
    at: (page) => page.locator("#minutes details").first(),
    line: t("minutes.text"),
    add: t("minutes.add"),
    field: (row) => row.getByRole("textbox").nth(1),
  },
});

async function openRecord(page: Page, locale: Locale): Promise<void> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: world.guest.id, roles: ["RECORDER"] }));
  await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
}

const locale = "en";
const t = translatorFor(locale);
for (const [name, { at, line, add, field }] of Object.entries(lists(t))) {
  test(`${name} are added by a line and Enter, moved, removed and restored in their place`, async ({ page }) => {
    await openRecord(page, locale);
    const list = at(page);
    const row = (number: number) => list.getByRole("listitem").nth(number);
    const says = async (...words: string[]) => {
      await expect(list.getByRole("listitem")).toHaveCount(words.length);
      for (const [number, word] of words.entries()) await expect(field(row(number))).toHaveValue(word);
    };
    const adder = list.getByRole("textbox", { name: line, exact: true }).last();
    for (const [number, word] of ["First", "Second", "Third"].entries()) {
      await adder.fill(word);
      await adder.press("Enter");
      // a row, and no longer a line on its way
      await expect(row(number).getByRole("button", { expanded: false })).toContainText(word);
      await expect(adder).toHaveValue("");
    }
    await expect(list.getByRole("listitem").getByRole("textbox"), "rows stay lines").toHaveCount(0);
    await list.getByRole("button", { name: t("list.openAll") }).click();
    await says("First", "Second", "Third");
    // its handle, its line, up, down, and remove
    const moves = (number: number) => row(number).getByRole("button");
    await moves(2).nth(2).click();
    await says("First", "Third", "Second");
    await moves(0).first().press("ArrowDown");
    await says("Third", "First", "Second");
    await moves(1).nth(4).click();
    await says("Third", "Second");
    await page.getByRole("button", { name: t("list.undo"), exact: true }).click();
    await says("Third", "First", "Second");
    await expect(list.getByRole("button", { name: add, exact: true })).toBeEnabled();
    await page.reload();
    const texts = list.getByRole("listitem").getByRole("textbox");
    for (const [number, word] of ["Third", "First", "Second"].entries()) {
      await expect(row(number).getByRole("button", { expanded: false })).toContainText(word);
    }
    await expect(texts).toHaveCount(0);
    await list.getByRole("button", { name: t("list.openAll") }).click();
    await says("Third", "First", "Second");
    await list.getByRole("button", { name: t("list.foldAll") }).click();
    await expect(texts).toHaveCount(0);
    await row(1).getByRole("button", { expanded: false }).click();
    await expect(field(row(1))).toHaveValue("First");
  });
}

test("a row says which language it lacks, and a wrong field in it is not folded away", async ({ page }) => {
  const t = translatorFor("en");
  await openRecord(page, "en");
  const outcomes = page.locator("#outcomes");
  const row = outcomes.getByRole("listitem");
  await outcomes.getByRole("textbox", { name: t("outcomes.line"), exact: true }).fill("First");
  await page.keyboard.press("Enter");
  await expect(row.getByText(t("list.noChinese"))).toBeVisible();
  await row.getByRole("button", { expanded: false }).click();
  await row.getByRole("textbox").first().fill("一".repeat(2001));
  await expect(row.getByText(t("saving.invalid"))).toBeVisible();
  await row.getByRole("button", { expanded: true }).click();
  await expect(row.getByRole("textbox").first()).toBeVisible();
  await row.getByRole("textbox").first().fill("第一");
  await expect(row.getByText(/^Saved at/)).toBeVisible();
  await expect(row.getByText(t("list.noChinese"))).toHaveCount(0);
  await expect(row.getByRole("textbox").first(), "it stays where it is typed in").toBeFocused();
  await row.getByRole("button", { expanded: true }).click();
  await expect(row.getByRole("textbox")).toHaveCount(0);
  await expect(row.getByRole("button", { expanded: false })).toContainText("First");
});

test("a long address in a row does not make the page wider than a phone", async ({ page }) => {
  const t = translatorFor("en");
  await page.setViewportSize({ width: 360, height: 800 });
  await openRecord(page, "en");
  const address = `https://example.org/s?__biz=${"0123456789abcdef".repeat(8)}`;
  for (const { at, line } of Object.values(lists(t))) {
    const adder = at(page).getByRole("textbox", { name: line, exact: true }).last();
    await adder.fill(address);
    await adder.press("Enter");
    await expect(at(page).getByRole("listitem").getByRole("button", { expanded: false })).toContainText(address);
  }
  await page.reload();
  for (const { at } of Object.values(lists(t))) {
    await expect(at(page).getByRole("button", { expanded: false }).filter({ hasText: address })).toBeVisible();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
