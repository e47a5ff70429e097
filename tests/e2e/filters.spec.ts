import { expect, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { YEAR_OF_WORLDS } from "../support/portal/world.ts";

/** Reads the public exchanges from the database, newest first, without those of other tests. */
async function publicExchanges(condition = "true"): Promise<string[]> {
  const rows = await ask<{ code: string }>(
    `SELECT e.code FROM "Exchange" e
     WHERE e.status IN ('HELD', 'RECORDED', 'AGREED') AND extract(year FROM e."firstDay") <> ${YEAR_OF_WORLDS}
       AND EXISTS (SELECT FROM "Report" r JOIN "ReportTranslation" t ON t."reportId" = r.id
                   WHERE r."exchangeId" = e.id AND t.status = 'PUBLISHED') AND (${condition})
     ORDER BY e."firstDay" DESC, e.code DESC`,
  );
  return rows.map(({ code }) => code);
}

const WITH_PARTY = (role: string, college: string) =>
  `EXISTS (SELECT FROM "ExchangeParty" p JOIN "Institution" i ON i.id = p."institutionId"
           WHERE p."exchangeId" = e.id AND i.code = '${college}' AND p.role::text ~ '${role}')`;
const WITH_SCHOOL = (college: string, school: string) =>
  `EXISTS (SELECT FROM "DiscussionGroup" g JOIN "Pairing" p ON p."groupId" = g.id
           JOIN "Unit" u ON u.id IN (p."hostUnitId", p."guestUnitId") JOIN "Institution" i ON i.id = u."institutionId"
           WHERE g."exchangeId" = e.id AND g.status <> 'CANCELLED' AND i.code = '${college}' AND u.code = '${school}')`;
const WITH_BASE = (base: string) =>
  `EXISTS (SELECT FROM "ItineraryItem" s JOIN "Visit" v ON v."itemId" = s.id JOIN "PracticeBase" b ON b.id = v."baseId"
           WHERE s."exchangeId" = e.id AND s.status <> 'CANCELLED' AND b.slug = '${base}')`;

const locale = "zh";
const t = translatorFor(locale);

/** Collects the exchanges of the list from this page to the last one. */
async function walk(page: Page): Promise<string[]> {
  const codes: string[] = [];
  for (;;) {
    const links = page.getByRole("main").getByRole("article").getByRole("heading").getByRole("link");
    for (const link of await links.all()) codes.push((await link.getAttribute("href"))?.split("/").at(-1) ?? "");
    const older = page.getByRole("link", { name: t("exchanges.older") });
    if ((await older.count()) === 0) break;
    const address = await older.getAttribute("href");
    await older.click();
    await page.waitForURL(address ?? "");
  }
  return codes.filter((code) => !code.startsWith(`EX-${YEAR_OF_WORLDS}-`));
}

/** Fills in the filter form and sends it. */
async function choose(
  page: Page,
  choices: Partial<Record<"year" | "college" | "school" | "base" | "direction", string>>,
) {
  await page.goto(`/${locale}/exchanges`);
  const form = page.locator("details").filter({ has: page.getByText(t("exchanges.filters"), { exact: true }) });
  await form.getByText(t("exchanges.filters"), { exact: true }).click();
  for (const [field, text] of Object.entries(choices)) {
    const select = form.getByRole("combobox", { name: t(`exchanges.${field as keyof typeof choices}`), exact: true });
    await expect(select).toBeVisible();
    const options = await select.getByRole("option").allTextContents();
    const option = options.find((each) => each.startsWith(text));
    if (option === undefined) throw new Error(`${field} offers no ${text}, only ${options.join("; ")}`);
    await select.selectOption({ label: option });
  }
  await form.getByRole("button", { name: t("exchanges.show") }).click();
  // one filter alone has an address of its own
  await page.waitForURL(/\/exchanges\/(find\?|\w+)/);
}

test("older pages show every public exchange exactly once to the end, and lead back", async ({ page }) => {
  await page.goto(`/${locale}/exchanges`);
  const everything = await publicExchanges();
  expect(await walk(page)).toEqual(everything);
  expect(everything.length, "more than one page").toBeGreaterThan(10);
  await page.getByRole("link", { name: t("exchanges.newest") }).click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/exchanges$`));
});

const school = december.pairings[2][1][locale];
const cases = [
  ["year", { year: "2023" }, `extract(year FROM e."firstDay") = 2023`],
  ["college", { college: december.guest[locale] }, WITH_PARTY(".", "GTC")],
  ["school", { school }, WITH_SCHOOL("HIP", "human-settlements")],
  ["base", { base: december.bases[2][locale] }, WITH_BASE("iron-man-spirit")],
  [
    "direction",
    { direction: t("exchanges.directionOption", { guest: december.guest[locale], host: december.host[locale] }) },
    `${WITH_PARTY("HOST", "HIP")} AND ${WITH_PARTY("GUEST", "GTC")}`,
  ],
  [
    "year and college",
    { year: "2024", college: december.host[locale] },
    `extract(year FROM e."firstDay") = 2024 AND ${WITH_PARTY(".", "HIP")}`,
  ],
] as const;
test("the list can be narrowed by year, college, school, base and direction", async ({ page }) => {
  const everything = await publicExchanges();
  for (const [name, choices, condition] of cases) {
    await choose(page, choices);
    const wanted = await publicExchanges(condition);
    expect(wanted.length, name).toBeGreaterThan(0);
    expect(wanted.length, name).toBeLessThan(everything.length);
    expect(await walk(page), name).toEqual(wanted);
  }
});

test("an empty list says so and offers to remove the filter", async ({ page }) => {
  const direction = t("exchanges.directionOption", { guest: december.host[locale], host: december.guest[locale] });
  await choose(page, { direction, base: december.bases[2][locale] });
  await expect(page.getByRole("main")).toContainText(t("exchanges.none"));
  expect(await walk(page)).toEqual([]);
  await page.getByRole("link", { name: t("exchanges.reset") }).click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/exchanges$`));
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a common filter has an address of its own", async ({ page }) => {
  for (const [path, condition] of [
    ["2025", `extract(year FROM e."firstDay") = 2025`],
    ["college/hip", WITH_PARTY(".", "HIP")],
    ["school/hip/marxism", WITH_SCHOOL("HIP", "marxism")],
    ["base/iron-man-spirit", WITH_BASE("iron-man-spirit")],
    ["direction/hip/gtc", `${WITH_PARTY("HOST", "HIP")} AND ${WITH_PARTY("GUEST", "GTC")}`],
  ]) {
    await page.goto(`/${locale}/exchanges/${path}`);
    expect(await walk(page), path).toEqual(await publicExchanges(condition));
  }
});
