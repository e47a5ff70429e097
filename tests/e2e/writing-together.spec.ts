import { type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { type Account, anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("en");
const TEXT = ["The first paragraph.", "The second paragraph.", "The third paragraph."];

/** A report whose English text has three paragraphs. */
async function aText(): Promise<World> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const content = TEXT.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));
  await ask(`UPDATE "ReportTranslation" SET body = $2 WHERE "reportId" = $1 AND locale = 'en'`, [
    world.report.id,
    JSON.stringify({ type: "doc", content }),
  ]);
  return world;
}

/** The stored paragraphs of the English text. */
async function paragraphs({ report }: World): Promise<string[]> {
  type Body = { content: { content: { text: string }[] }[] };
  const rows = await ask<{ body: Body }>(
    `SELECT body FROM "ReportTranslation" WHERE "reportId" = $1 AND locale = 'en'`,
    [report.id],
  );
  return (rows[0]?.body.content ?? []).map(({ content }) => content.map(({ text }) => text).join(""));
}

const editorOf = (page: Page): Locator =>
  page.locator("#body-en").getByRole("textbox", { name: t("reportEditor.field.body") });

/** Puts the cursor at the end of a paragraph by mouse and keyboard, and types there. */
async function typeBehind(page: Page, words: string, typed: string): Promise<void> {
  await editorOf(page).getByText(words, { exact: true }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(typed);
}

/** Opens the report as an editor of one side. */
async function openReport(page: Page, world: World, side: "host" | "guest"): Promise<Account> {
  const account = await anAccount({ institutionId: world[side].id, roles: ["EDITOR"] });
  await signedIn(page.context(), account);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}/report`);
  await expect(editorOf(page)).toBeVisible();
  return account;
}

/** The report in two browsers: of an editor of the host and of one of the guest. */
async function twoEditors(page: Page, world: World) {
  const browser = page.context().browser();
  if (!browser) throw new Error("no browser");
  const context: BrowserContext = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
  const other = await context.newPage();
  const host = await openReport(page, world, "host");
  await openReport(other, world, "guest");
  return { host, other, context };
}

test("two editors write different paragraphs, and both read the whole text", async ({ page }) => {
  const world = await aText();
  const { other, context } = await twoEditors(page, world);
  await typeBehind(page, "The first paragraph.", " Of the host.");
  await expect.poll(() => paragraphs(world)).toContain("The first paragraph. Of the host.");
  await typeBehind(other, "The third paragraph.", " Of the guest.");
  const merged = ["The first paragraph. Of the host.", "The second paragraph.", "The third paragraph. Of the guest."];
  await expect.poll(() => paragraphs(world)).toEqual(merged);
  await expect(editorOf(other).locator("p")).toHaveText(merged);
  await other.keyboard.type(" And more.");
  await expect.poll(() => paragraphs(world)).toEqual([...merged.slice(0, 2), `${merged[2]} And more.`]);
  await other.keyboard.press("ControlOrMeta+z");
  await expect(editorOf(other).getByText("Of the host.")).toBeVisible();
  await context.close();
});

test("two editors write the same paragraph: the second is asked where it stands, by keyboard too", async ({ page }) => {
  const world = await aText();
  const { host, other, context } = await twoEditors(page, world);
  await typeBehind(page, "The second paragraph.", " Of the host.");
  await expect.poll(() => paragraphs(world)).toContain("The second paragraph. Of the host.");
  await typeBehind(other, "The second paragraph.", " Of the guest.");
  const editor = editorOf(other);
  await expect(editor.getByRole("alert")).toHaveText(t("editor.conflict.text"));
  await expect(editor.getByText("The second paragraph. Of the host.", { exact: true })).toBeVisible();
  await expect(editor.getByText("The second paragraph. Of the guest.", { exact: true })).toBeVisible();

  // the cursor is still in the own words, and everything else is saved
  await other.keyboard.type(" Once more.");
  await typeBehind(other, "The third paragraph.", " Of the guest.");
  const stored = ["The first paragraph.", "The second paragraph. Of the host.", "The third paragraph. Of the guest."];
  await expect.poll(() => paragraphs(world)).toEqual(stored);

  await other.reload();
  await expect(editor.getByText("The second paragraph. Of the guest. Once more.", { exact: true })).toBeVisible();
  const mine = editor.getByRole("button", { name: t("editor.conflict.mine"), exact: true });
  await editor.focus();
  await expect(async () => {
    await other.keyboard.press("Tab");
    await expect(mine).toBeFocused({ timeout: 100 });
  }).toPass();
  await other.keyboard.press("Enter");
  await expect(editor.getByRole("alert")).toHaveCount(0);
  await expect
    .poll(() => paragraphs(world))
    .toEqual([
      "The first paragraph.",
      "The second paragraph. Of the guest. Once more.",
      "The third paragraph. Of the guest.",
    ]);

  // what the host wrote is a draft of the history, which the host restores
  await page.goto(`/en/admin/exchanges/${world.exchange.code}/report/history/en`);
  await page.locator("ol.drafts").getByRole("link", { name: host.name }).first().click();
  await page.waitForURL(/\?draft=\d+$/);
  await page.getByRole("button", { name: t("reportEditor.restore"), exact: true }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("reportEditor.restore"), exact: true })
    .click();
  await expect(page.getByText(t("reportEditor.restoredDraft"))).toBeVisible();
  expect(await paragraphs(world)).toEqual([TEXT[0], "The second paragraph. Of the host.", TEXT[2]]);
  await page.getByRole("button", { name: t("reportEditor.undo"), exact: true }).click();
  await expect.poll(() => paragraphs(world)).toContain("The second paragraph. Of the guest. Once more.");
  await context.close();
});
