import { expect, type Locator, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

/** Returns the text of the first heading of a page. */
const headingOf = (html: string): string => /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "") ?? "";

/** Presses a button that asks for a confirmation, and confirms. */
async function pressAndConfirm(part: Locator, name: string): Promise<void> {
  await part.getByRole("button", { name, exact: true }).click();
  await part.page().getByRole("alertdialog").getByRole("button", { name, exact: true }).click();
}

const locale = "zh";
const t = translatorFor(locale);

test("an earlier version comes back as the draft, and readers see it when it is published", async ({
  page,
  request,
}) => {
  const { host, exchange, report, mark } = await aWorld({ [locale]: "PUBLISHED" });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["EDITOR"] }));
  const [first, second, third] = [report.titles[locale], `Second ${mark}`, `Third ${mark}`];
  const desk = `/${locale}/admin/exchanges/${exchange.code}/report`;
  const text = page.locator(`#text-${locale}`);
  const title = text.getByLabel(t("reportEditor.field.title"), { exact: true });
  const draft = async () =>
    (
      await ask<{ title: string }>(`SELECT title FROM "ReportTranslation" WHERE "reportId" = $1 AND locale = $2`, [
        report.id,
        locale,
      ])
    ).map((row) => row.title);
  const readersSee = async () => {
    const html = await (await request.get(`/${locale}/reports/${report.slug}`)).text();
    return [first, second, third].filter((each) => headingOf(html).includes(each));
  };

  await page.goto(desk);
  await title.fill(second);
  await expect.poll(draft).toEqual([second]);
  await pressAndConfirm(text, t("reportEditor.update"));
  await expect(text.getByText(t("reportEditor.done.update"))).toBeVisible();
  expect(await readersSee()).toEqual([second]);
  await title.fill(third);
  await expect.poll(draft).toEqual([third]);

  await text.getByRole("link", { name: t("reportEditor.history"), exact: true }).click();
  await page.getByRole("link", { name: t("reportEditor.version", { number: 1 }) }).click();
  // a script asks the question, and it has loaded when the page has
  await page.waitForURL(/\?version=1$/);
  await pressAndConfirm(page.getByRole("main"), t("reportEditor.restore"));
  await expect(page.getByText(t("reportEditor.restored", { number: 1, kept: 3 }))).toBeVisible();
  await expect(page.getByText(t("reportEditor.noDifference"))).toBeVisible();
  expect(await draft()).toEqual([first]);
  expect(await readersSee()).toEqual([second]);

  await page.getByRole("button", { name: t("reportEditor.undo"), exact: true }).click();
  await expect.poll(draft).toEqual([third]);
  await page.reload();
  await pressAndConfirm(page.getByRole("main"), t("reportEditor.restore"));
  await expect.poll(draft).toEqual([first]);

  await page.goto(desk);
  await expect(title).toHaveValue(first);
  expect(await readersSee()).toEqual([second]);
  await pressAndConfirm(text, t("reportEditor.update"));
  await expect(text.getByText(t("reportEditor.done.update"))).toBeVisible();
  expect(await readersSee()).toEqual([first]);
});
