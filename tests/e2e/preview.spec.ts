import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { aPhoto } from "../support/portal/photo.ts";
import { setting } from "../support/portal/settings.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const BODY = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "In the workshop" }] },
    { type: "paragraph", content: [{ type: "text", marks: [{ type: "bold" }], text: "南 and north" }] },
    {
      type: "blockquote",
      attrs: { attribution: "A guest" },
      content: [{ type: "paragraph", content: [{ type: "text", text: "We learnt from each other." }] }],
    },
  ],
};

/** Fills a draft report with every kind of content, and uploads its photo as the page does. */
async function fillReport(page: Page, { report, exchange, mark }: World): Promise<void> {
  const origin = new URL(setting("BASE_URL")).origin;
  const sent = await page.request.post(`/api/media?report=${report.slug}&key=${randomUUID()}`, {
    headers: { origin },
    data: await aPhoto(),
  });
  expect(sent.status(), await sent.text()).toBe(200);
  await ask(
    `UPDATE "ReportTranslation" SET body = $2, author = 'An author', photographer = 'A photographer',
       editor = 'An editor', reviewer = 'A reviewer' WHERE "reportId" = $1`,
    [report.id, JSON.stringify(BODY)],
  );
  await ask(
    `UPDATE "Report" SET "coverAltZh" = $2, "coverAltEn" = $2, "coverCaptionZh" = 'A caption',
       "coverCaptionEn" = 'A caption', "coverCredit" = 'A credit' WHERE id = $1`,
    [report.id, `photo of ${mark}`],
  );
  await ask(`UPDATE "Exchange" SET "placeZh" = '哈尔滨', "placeEn" = 'Harbin' WHERE id = $1`, [exchange.id]);
}

/** The article without what the scripts of a preview need in it, and readers do not get. */
const articleOf = (page: Page): Promise<string> =>
  page.getByRole("article").evaluate((article) => article.outerHTML.replaceAll(/ nonce="[^"]*"|<!--.*?-->/g, ""));

for (const locale of locales) {
  const t = translatorFor(locale);

  test(`a preview is the page that readers see once the text is published (${locale})`, async ({ page, browser }) => {
    const world = await aWorld({ [locale]: "DRAFT", [locale === "zh" ? "en" : "zh"]: null });
    await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["EDITOR"] }));
    await fillReport(page, world);
    const desk = `/${locale}/admin/exchanges/${world.exchange.code}/report`;
    await page.goto(`${desk}/preview/${locale}`);
    await expect(page.getByText(t("reportEditor.previewText"))).toBeVisible();
    const previewed = await articleOf(page);
    for (const part of [
      world.report.titles[locale],
      `summary-${locale}-${world.mark}`,
      "In the workshop",
      "A guest",
      "A photographer",
      "A reviewer",
      `alt="photo of ${world.mark}"`,
      "A credit",
    ]) {
      expect(previewed.replaceAll("<wbr>", "")).toContain(part);
    }

    await page.goto(desk);
    await page.getByRole("button", { name: t("reportEditor.publish"), exact: true }).click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: t("reportEditor.publish"), exact: true })
      .click();
    await expect(page.getByText(t("reportEditor.done.publish"))).toBeVisible();

    const visitor = await (await browser.newContext({ baseURL: setting("BASE_URL") })).newPage();
    await visitor.goto(`/${locale}/reports/${world.report.slug}`);
    expect(await articleOf(visitor)).toBe(previewed);
    await visitor.context().close();
  });
}

test("the shortcut for a quotation does not make text bold, also in a list, where no quotation is allowed", async ({
  page,
}) => {
  const t = translatorFor("en");
  const { host, exchange, report } = await aWorld({ zh: null, en: "DRAFT" });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["EDITOR"] }));
  await page.goto(`/en/admin/exchanges/${exchange.code}/report`);
  const body = page.getByRole("textbox", { name: t("reportEditor.field.body"), exact: true });
  const bold = page.getByRole("button", { name: new RegExp(`^${t("editor.bold")}`) });
  await body.click();
  await page.getByRole("button", { name: new RegExp(`^${t("editor.bulletList")}`) }).click();
  await page.keyboard.press("Control+Shift+B");
  await page.keyboard.insertText("of snow");
  await expect(body.getByRole("listitem")).toContainText("of snow");
  await expect(bold).toHaveAttribute("aria-pressed", "false");
  await page.getByRole("button", { name: new RegExp(`^${t("editor.bulletList")}`) }).click();
  // the editor gives the words back to the paragraph, and has the focus again
  await expect(body.getByRole("listitem")).toHaveCount(0);
  await expect(body).toBeFocused();
  await page.keyboard.press("Control+Shift+B");
  await expect(body.getByRole("blockquote")).toContainText("of snow");
  await expect
    .poll(async () =>
      JSON.stringify(await ask(`SELECT body FROM "ReportTranslation" WHERE "reportId" = $1`, [report.id])),
    )
    .toContain("blockquote");
});
