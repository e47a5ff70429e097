import { expect, type Locator, type Page } from "@playwright/test";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { linesOf } from "../../support/kinds/lines-of-page.ts";
import type { PagesOfKind } from "../../support/kinds/pages-of-kind.ts";
import { aRow, ask, inDatabase, insert, unique } from "../../support/portal/database.ts";
import type { translatorFor } from "../../support/portal/translator.ts";
import { anAccount, signedIn } from "./accounts.ts";

type Words = ReturnType<typeof translatorFor>;
type Names = { nameZh: string; nameEn: string };

/** Eight letters, so that an exchange can be logged again: colleges bear them in their names. */
export const aMark = (): string =>
  unique()
    .slice(0, 8)
    .replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");

/** The names of colleges in a text, with a mark. */
export const marked = (text: string, mark: string): string =>
  text.replace(/示例[乙子]/gu, `$&${mark}`).replace(/\b(?:College|University) [A-Z](?![a-z])/g, `$&${mark}`);

/** Makes colleges that readers see, with a mark in their names. @returns their slugs */
export async function collegesNamed(names: readonly Names[], mark: string): Promise<string[]> {
  const rows = names.map(({ nameZh, nameEn }, at) => {
    const [zh, en] = [marked(nameZh, mark), marked(nameEn, mark)];
    const slug = `${mark}-${at}`;
    return aRow({ code: `C-${slug}`, slug, nameZh: zh, nameEn: en, shortNameZh: zh, shortNameEn: en, isListed: true });
  });
  await inDatabase(async (client) => {
    for (const row of rows) await insert(client, "Institution", row);
  });
  return rows.map(({ slug }) => String(slug));
}

/** Signs in somebody of the group, who logs exchanges of colleges without accounts, and opens the desk. */
export async function openDesk(page: Page, locale: Locale): Promise<void> {
  await signedIn(page.context(), await anAccount({ institutionId: null, roles: ["GROUP_ADMIN"] }));
  await page.goto(`/${locale}/admin`);
}

/** Begins a record by the form, without a place. @returns its code */
export async function beginRecord(
  page: Page,
  t: Words,
  facts: { guest: string; host: string; firstDay: string; lastDay?: string },
): Promise<string> {
  await page
    .getByRole("link", { name: t("adminExchanges.new") })
    .first()
    .click();
  await page.waitForURL(/\/exchanges\/new$/);
  await page.getByLabel(t("newExchange.guest"), { exact: true }).selectOption({ label: facts.guest });
  await page.getByLabel(t("newExchange.host"), { exact: true }).selectOption({ label: facts.host });
  await page.getByLabel(t("newExchange.firstDay"), { exact: true }).fill(facts.firstDay);
  if (facts.lastDay) await page.getByLabel(t("newExchange.lastDay"), { exact: true }).fill(facts.lastDay);
  // what is told of these exchanges names no place
  for (const place of ["placeZh", "placeEn"] as const) {
    await page.getByLabel(t(`newExchange.${place}`), { exact: true }).fill("");
  }
  await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
  await page.waitForURL(/\/admin\/exchanges\/EX-\d+-\d+/);
  return page.url().match(/EX-\d+-\d+/)?.[0] ?? "";
}

/** A text field in one language. */
export const fieldIn = (row: Locator, t: Words, label: string, language: Locale): Locator =>
  row.getByRole("textbox", {
    name: t("saving.labelIn", { label, language: t(`saving.language.${language}`) }),
    exact: true,
  });

/** Adds somebody to a delegation in one line, opens the row, and completes it in English. @returns the open row */
export async function addMember(
  delegation: Locator,
  t: Words,
  { nameZh, nameEn, titleZh, titleEn }: Names & { titleZh: string; titleEn: string },
): Promise<Locator> {
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await adder.fill(`${titleZh}${nameZh}`);
  await adder.press("Enter");
  const row = delegation.getByRole("listitem").filter({ hasText: nameZh });
  await row.getByRole("button", { expanded: false }).first().click();
  await fieldIn(row, t, t("delegations.field.name"), "en").fill(nameEn);
  await fieldIn(row, t, t("delegations.field.title"), "en").fill(titleEn);
  await row.getByLabel(t("delegations.namedInPublic"), { exact: true }).check();
  return row;
}

/** Says why people of a college, or of none, may be named to readers. */
export async function vouch(part: Locator, t: Words): Promise<void> {
  await part.getByText(t("naming.vouchTitle"), { exact: true }).click();
  await part.getByLabel(t("naming.reason"), { exact: true }).fill("They agreed by telephone.");
  await part.getByRole("button", { name: t("naming.vouch"), exact: true }).click();
  await expect(part.getByText(t("naming.vouchTitle"), { exact: true })).toHaveCount(0);
}

/** Begins the report and publishes the draft in both languages. */
export async function publishReport(page: Page, t: Words): Promise<void> {
  await page.getByRole("link", { name: t("recordMenu.beginReport") }).click();
  await page.waitForURL(/\/report$/);
  await page.getByRole("button", { name: t("reportEditor.start") }).click();
  const publish = { name: t("reportEditor.publish"), exact: true };
  for (const at of locales.keys()) {
    await page.getByRole("button", publish).first().click();
    await page.getByRole("alertdialog").getByRole("button", publish).click();
    await expect(page.getByText(t("reportEditor.done.publish"))).toHaveCount(at + 1);
  }
}

/** The lines of what readers see, without the code of the exchange and the day of publication. */
async function pagesOf(page: Page, code: string): Promise<Omit<PagesOfKind, "never">> {
  const [report] = await ask<{ slug: string }>(
    `SELECT r.slug FROM "Report" r JOIN "Exchange" e ON e.id = r."exchangeId" WHERE e.code = $1`,
    [code],
  );
  const linesAt = async (path: string) => linesOf(await (await page.request.get(path)).text());
  const readIn = async (locale: Locale) => {
    const [kind = "", ...exchange] = await linesAt(`/${locale}/exchanges/${code}`);
    const [, ...text] = await linesAt(`/${locale}/reports/${report?.slug}`);
    return { exchange: [kind.replace(code, ""), ...exchange], report: text };
  };
  return { zh: await readIn("zh"), en: await readIn("en") };
}

/** Expects every line of the public pages, and none that no page may say. */
export async function expectPages(
  page: Page,
  code: string,
  { pages: { never, ...pages }, mark }: { pages: PagesOfKind; mark: string },
): Promise<void> {
  const shown = await pagesOf(page, code);
  expect(shown).toEqual(JSON.parse(marked(JSON.stringify(pages), mark)));
  const words = locales.flatMap((locale) => [...shown[locale].exchange, ...shown[locale].report]).join("\n");
  expect(words.replaceAll(mark, "")).not.toMatch(never);
}
