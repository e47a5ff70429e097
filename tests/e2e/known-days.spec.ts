import { expect, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World, YEAR_OF_WORLDS } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("en");
const YEAR = YEAR_OF_WORLDS;

async function signInAt(page: Page, { host }: World): Promise<void> {
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["RECORDER", "EDITOR"] }));
}

const basics = (page: Page) => page.locator("#basics");
const days = (page: Page) => page.getByRole("banner").or(page.getByRole("main")).locator("header time").first();
const saved = (page: Page) => expect(basics(page).getByText(/^Saved at \d\d:\d\d$/)).toBeVisible();
const field = (page: Page, label: string) => basics(page).getByLabel(label, { exact: true });

const storedDays = async ({ exchange }: World) =>
  (
    await ask<{ days: string }>(
      `SELECT "precision" || ' ' || "firstDay" || ' ' || "lastDay" AS days FROM "Exchange" WHERE id = $1`,
      [exchange.id],
    )
  )[0]?.days;

/** Adds somebody to the delegation of the guests. */
const addGuest = (code: string) =>
  ask(
    `WITH party AS (
       SELECT party.id, party."exchangeId" FROM "ExchangeParty" party
       JOIN "Exchange" exchange ON exchange.id = party."exchangeId" WHERE exchange.code = $1 AND party.role = 'GUEST'
     ), made AS (
       INSERT INTO "Delegation" (id, "partyId", "exchangeId", "updatedAt")
       SELECT gen_random_uuid(), id, "exchangeId", now() FROM party
       ON CONFLICT ("partyId", "exchangeId") DO UPDATE SET "updatedAt" = now() RETURNING id, "exchangeId"
     )
     INSERT INTO "DelegationMember" (id, "delegationId", "exchangeId", "nameEn", "protocolOrder", "updatedAt")
     SELECT gen_random_uuid(), id, "exchangeId", 'Zhao Yuhong', 1, now() FROM made`,
    [code],
  );

test("a record says the month where the day is not known, and the day again when it is", async ({ page }) => {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  await signInAt(page, world);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  await field(page, t("basics.precision")).selectOption("MONTH");
  await expect(days(page)).toHaveText(`June ${YEAR}`);
  await field(page, t("basics.lastMonth")).fill(`${YEAR}年8月`);
  await expect(days(page)).toHaveText(`June to August ${YEAR}`);
  await expect.poll(() => storedDays(world)).toBe(`MONTH ${YEAR}-06-01 ${YEAR}-08-31`);
  await field(page, t("basics.lastMonth")).fill("summer");
  await expect(basics(page).getByText(t("fieldErrors.not_a_month"))).toBeVisible();
  await field(page, t("basics.lastMonth")).fill("");
  await expect(days(page)).toHaveText(`June ${YEAR}`);
  // what was typed as a day is there again, and is known again
  await field(page, t("basics.precision")).selectOption("DAY");
  await expect(field(page, t("basics.firstDay"))).toHaveValue(`${YEAR}-06-01`);
  await saved(page);
  await expect.poll(() => storedDays(world)).toBe(`DAY ${YEAR}-06-01 ${YEAR}-06-01`);
});

test("days that nobody typed are not made up for a record that knows its year", async ({ page }) => {
  const exchange = {
    firstDay: new Date(`${YEAR}-01-01`),
    lastDay: new Date(`${YEAR}-12-31`),
    precision: "YEAR",
  };
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT", exchange });
  await signInAt(page, world);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  await expect(days(page)).toHaveText(String(YEAR));
  await field(page, t("basics.precision")).selectOption("DAY");
  await expect(field(page, t("basics.firstDay"))).toHaveValue("");
  await expect(basics(page).getByText(t("basics.precisionPending", { days: String(YEAR) }))).toBeVisible();
  expect(await storedDays(world)).toBe(`YEAR ${YEAR}-01-01 ${YEAR}-12-31`);
  await field(page, t("basics.firstDay")).fill(`${YEAR}-05-02`);
  await expect.poll(() => storedDays(world)).toBe(`DAY ${YEAR}-05-02 ${YEAR}-05-02`);
});

test("an item goes to one of the days, and readers see it there", async ({ page }) => {
  const world = await aWorld({ zh: "PUBLISHED", en: "PUBLISHED", exchange: { lastDay: new Date(`${YEAR}-06-02`) } });
  await signInAt(page, world);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  const itinerary = page.locator("#itinerary");
  await itinerary
    .getByLabel(t("itinerary.addOn"), { exact: true })
    .selectOption({ label: t("itinerary.oneOfTheDays") });
  await itinerary.getByRole("button", { name: t("itemKind.LECTURE"), exact: true }).click();
  await expect(itinerary.getByRole("heading", { name: t("itinerary.oneOfTheDays") })).toBeVisible();
  await page.getByRole("button", { name: t("readers.show"), exact: true }).click();
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("readers.show"), exact: true })
    .click();
  await expect(page.getByText(t("readers.shown"))).toBeVisible();
  for (const locale of ["zh", "en"] as const) {
    await page.goto(`/${locale}/exchanges/${world.exchange.code}`);
    const words = translatorFor(locale);
    const shown = page.getByRole("region", { name: words("exchange.itinerary"), exact: true });
    await expect(shown.getByRole("heading", { name: words("itinerary.oneOfTheDays") })).toBeVisible();
    await expect(shown.getByRole("listitem")).toHaveText([words("itemKind.LECTURE")]);
  }
});

test("a copy has another guest, says what stays behind, and begins by month", async ({ page }) => {
  const [world, other] = [await aWorld({ zh: "DRAFT", en: "DRAFT" }), await aWorld({ zh: "DRAFT", en: "DRAFT" })];
  await addGuest(world.exchange.code);
  await signInAt(page, world);
  await page.goto(`/en/admin/exchanges/new?from=${world.exchange.code}`);
  const [college, role] = [
    page.getByLabel(t("newExchange.partyNumber", { number: 2 }), { exact: true }),
    page.getByLabel(t("newExchange.roleOfParty", { number: 1 }), { exact: true }),
  ];
  await college.selectOption(other.guest.slug);
  await page.getByLabel(t("newExchange.part.members", { count: 1 }), { exact: true }).check();
  const leftOut = page.getByText(
    t("newExchange.leftOut", { visits: 0, pairings: 0, schools: 0, stops: 0, members: 1 }).trim(),
  );
  await expect(leftOut).toBeVisible();
  await page.getByRole("radio", { name: t("newExchange.precisionOf.MONTH"), exact: true }).check();
  await page.getByLabel(t("newExchange.firstMonth"), { exact: true }).fill("spring");
  await role.selectOption("");
  await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
  await expect(page.getByText(t("fieldErrors.not_a_month"))).toBeVisible();
  await page.getByLabel(t("newExchange.firstMonth"), { exact: true }).fill("2001-03");
  await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
  await expect(page.getByText(t("refusals.needs_both_sides"))).toBeVisible();
  // nothing that was chosen is lost
  await expect(college).toHaveValue(other.guest.slug);
  await role.selectOption("HOST");
  await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
  await page.waitForURL(/\/admin\/exchanges\/EX-2001-\d+/);
  await expect(days(page)).toHaveText("March 2001");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`College guest ${other.mark}`);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a record begins with a month, and a copy says what stays behind before it is made", async ({ page }) => {
    const [world, other] = [await aWorld({ zh: "DRAFT", en: "DRAFT" }), await aWorld({ zh: "DRAFT", en: "DRAFT" })];
    await signInAt(page, world);
    await page.goto("/en/admin/exchanges/new");
    await page.getByLabel(t("newExchange.guest"), { exact: true }).selectOption(world.guest.slug);
    await page.getByRole("radio", { name: t("newExchange.precisionOf.YEAR"), exact: true }).check();
    await expect(page.getByLabel(t("newExchange.firstDay"), { exact: true })).toBeHidden();
    await page.getByRole("textbox", { name: t("newExchange.year"), exact: true }).fill("2002");
    await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
    await page.waitForURL(/\/admin\/exchanges\/EX-2002-\d+/);
    const code = /EX-2002-\d+/.exec(page.url())?.[0] ?? "";
    await addGuest(code);
    await page.goto(`/en/admin/exchanges/new?from=${code}`);
    await page.getByLabel(t("newExchange.partyNumber", { number: 2 }), { exact: true }).selectOption(other.guest.slug);
    await page.getByLabel(t("newExchange.part.members", { count: 1 }), { exact: true }).check();
    await page.getByRole("textbox", { name: t("newExchange.year"), exact: true }).fill("2003");
    const create = page.getByRole("button", { name: t("newExchange.create"), exact: true });
    await create.click();
    await expect(
      page.getByText(t("newExchange.leftOut", { visits: 0, pairings: 0, schools: 0, stops: 0, members: 1 }).trim()),
    ).toBeVisible();
    await create.click();
    await page.waitForURL(/\/admin\/exchanges\/EX-2003-\d+/);
  });
});
