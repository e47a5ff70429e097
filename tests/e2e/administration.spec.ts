import { expect, type Page, test } from "@playwright/test";
import { aRow, ask, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World, YEAR_OF_WORLDS } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { DirectoryForms } from "./support/directory-forms.ts";

/** What the administrators of these tests enter. */
const entries = (mark: string) => ({
  college: { zh: `第三学院${mark}`, en: `Third College ${mark}` },
  school: { zh: `冰雪学院${mark}`, en: `School of Snow ${mark}` },
  // no run of digits in it can be a telephone, which no name keeps
  dean: { zh: `冬青${mark.slice(0, 6)}x${mark.slice(6)}`, en: `Dong Qing ${mark}` },
  title: { zh: "院长", en: "Dean" },
  base: { zh: `冰灯工坊${mark}`, en: `Ice Lantern Workshop ${mark}` },
  /** the worlds of tests meet in June of their year */
  firstDay: `${YEAR_OF_WORLDS}-03-01`,
});

const draft = () => aWorld({ zh: "DRAFT", en: "DRAFT" });

async function signIn(page: Page, at: { institutionId: string | null; roles: readonly string[] }): Promise<void> {
  page.setDefaultTimeout(15_000);
  await signedIn(page.context(), await anAccount(at));
}

/** Expects that pages of administration are not found, and that no page links to them. */
async function expectNoAdministration(page: Page, locale: "zh" | "en", { host, guest }: World): Promise<void> {
  const t = translatorFor(locale);
  for (const closed of ["users", "users/new", "institutions/new", "people/new", "bases/new"]) {
    const answer = await page.goto(`/${locale}/admin/${closed}`);
    expect(answer?.status(), closed).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), closed).toHaveText(t("staff.notFoundTitle"));
  }
  for (const [room, title, add] of [
    ["institutions", t("directoryInstitution.title"), t("directoryInstitution.new")],
    ["people", t("people.title"), t("people.new")],
    ["bases", t("directoryBase.title"), t("directoryBase.new")],
  ] as const) {
    await page.goto(`/${locale}/admin/${room}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(page.getByRole("link", { name: add, exact: true })).toHaveCount(0);
  }
  // colleges, also one's own, have a page to read and nothing to change
  for (const { slug } of [host, guest]) {
    await page.goto(`/${locale}/admin/institutions/${slug}`);
    await expect(page.locator("#facts")).toBeVisible();
    await expect(page.locator("#standing")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("textbox")).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  }
  await expect(
    page.getByRole("navigation", { name: t("staff.label") }).getByRole("link", { name: t("staff.place.users") }),
  ).toHaveCount(0);
}

const locale = "zh";
const t = translatorFor(locale);

test("an administrator adds a school, its dean and a base, and closes the base again", async ({ page }) => {
  test.slow();
  const world = await draft();
  const { school, dean, title, base, firstDay } = entries(world.mark);
  await signIn(page, { institutionId: world.host.id, roles: ["INSTITUTION_ADMIN"] });
  const office = new DirectoryForms(page, locale);

  await office.addSchool(world.host.slug, school);
  await office.addPerson(world.host.slug, { name: dean, title, school, firstDay });
  const held = page.locator("#titles").getByRole("listitem");
  await expect(held).toHaveCount(1);
  await expect(held).toContainText(title[locale]);
  await expect(held).toContainText(school[locale]);
  expect(
    await ask(
      `SELECT a.rank::text, u."nameEn" AS school, to_char(a."validFrom", 'YYYY-MM-DD') AS since, a."validTo" AS until
       FROM "Appointment" a JOIN "Person" p ON p.id = a."personId" JOIN "Unit" u ON u.id = a."unitId"
       WHERE p."nameZh" = $1`,
      [dean.zh],
    ),
  ).toEqual([{ rank: "UNIT_HEAD", school: school.en, since: firstDay, until: null }]);

  await office.addBase(world.host.slug, base);
  const address = page.url();
  const isOffered = async (option: string | RegExp) => {
    await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
    await page.getByRole("combobox", { name: t("itinerary.bases"), exact: true }).fill(base[locale]);
    await expect(page.getByRole("option")).toHaveText([option]);
  };
  await isOffered(new RegExp(`^${base[locale]}`));
  await page.goto(address);
  await page.getByRole("button", { name: t("directoryBase.close"), exact: true }).click();
  const question = page.getByRole("alertdialog", { name: t("directoryBase.closeTitle") });
  await question.getByRole("button", { name: t("directoryBase.close"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("directoryBase.reopen"), exact: true })).toBeVisible();
  await expect(page.getByRole("main").getByText(t("directory.closed"), { exact: true })).toBeVisible();
  // the base was open on the day of this exchange, which is long past, and will be closed on the day of another
  await isOffered(new RegExp(`^${base[locale]}`));
  await ask(
    `UPDATE "Exchange" SET "firstDay" = '2100-06-01', "lastDay" = '2100-06-01', status = 'PLANNED' WHERE code = $1`,
    [world.exchange.code],
  );
  await isOffered(t("itinerary.createBase", { name: base[locale] }));
});

test("a colleague is invited by a link that is shown once, and gets exactly the chosen role", async ({
  page,
  browser,
}) => {
  test.slow();
  const world = await draft();
  await signIn(page, { institutionId: world.host.id, roles: ["INSTITUTION_ADMIN"] });
  const email = `colleague-${world.mark}@example.org`;
  const link = await new DirectoryForms(page, locale).invite(email, "RECORDER");
  await page.getByRole("link", { name: t("users.toAccount") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(email);
  expect(await page.content(), "the link is shown once").not.toContain(new URL(link).pathname.split("/").at(-1));

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await colleague.goto(link);
  await expect(colleague).toHaveURL(new RegExp(`/${locale}/invitation/`));
  await expect(colleague.getByRole("main")).toContainText(t("roles.RECORDER"));
  const name = `Colleague ${world.mark}`;
  await colleague.getByLabel(t("invitation.name"), { exact: true }).fill(name);
  await colleague.getByLabel(t("invitation.password"), { exact: true }).fill(`from south to north ${world.mark}`);
  await colleague.getByRole("button", { name: t("invitation.accept") }).click();
  await expect(colleague.getByRole("heading", { level: 1 })).toHaveText(t("staff.greeting", { name }));
  await expect(colleague.getByRole("definition").last()).toHaveText(t("roles.RECORDER"));
  await expect(colleague.getByRole("link", { name: t("adminExchanges.new") }).first()).toBeVisible();
  await expectNoAdministration(colleague, locale, world);
  await colleague.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
  await expect(colleague.getByRole("combobox", { name: t("itinerary.bases"), exact: true })).toBeVisible();
  await colleague.goto(`/${locale}/admin/exchanges/${world.exchange.code}/report`);
  const [before = ""] = t("reportDesk.byColleagues").split("{people}");
  await expect(colleague.getByRole("status").filter({ hasText: before })).toBeVisible();

  await colleague.goto(link);
  await expect(colleague.getByText(t("invitation.closed.USED"))).toBeVisible();
  await context.close();
});

test("a third institution is added by form, and takes part as a guest like any other", async ({ page }) => {
  test.slow();
  const hostSchool = { zh: "霜学院", en: "School of Frost" };
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, (client, { host }) =>
    insert(
      client,
      "Unit",
      aRow({ institutionId: host.id, code: "frost", nameZh: "霜学院", nameEn: "School of Frost" }),
    ),
  );
  const { college, school, dean, title, base, firstDay } = entries(world.mark);
  await signIn(page, { institutionId: null, roles: ["GROUP_ADMIN"] });
  const office = new DirectoryForms(page, locale);
  const slug = await office.addCollege(college);
  await office.addSchool(slug, school);
  await office.addPerson(slug, { name: dean, title, school, firstDay });
  await office.addBase(slug, base);

  // other colleges are offered it once it shows itself
  const [entered] = await ask<{ id: string }>(`SELECT id FROM "Institution" WHERE slug = $1`, [slug]);
  await page.context().clearCookies();
  await signIn(page, { institutionId: entered?.id ?? "", roles: ["INSTITUTION_ADMIN"] });
  await page.goto(`/${locale}/admin/institutions/${slug}`);
  await expect(page.locator("#listing").getByText(t("listing.hidden"))).toBeVisible();
  await page
    .locator("#listing")
    .getByRole("button", { name: t("listing.show") })
    .click();
  await expect(page.locator("#listing").getByText(t("listing.listed"))).toBeVisible();

  await page.context().clearCookies();
  await signIn(page, { institutionId: world.host.id, roles: ["RECORDER"] });
  await page.goto(`/${locale}/admin/exchanges/new`);
  await page.getByLabel(t("newExchange.guest"), { exact: true }).selectOption({ label: college[locale] });
  await page.getByLabel(t("newExchange.firstDay"), { exact: true }).fill(`${YEAR_OF_WORLDS}-06-10`);
  await page.getByRole("button", { name: t("newExchange.create") }).click();
  await page.waitForURL(/\/admin\/exchanges\/EX-/);

  const delegation = page.locator(`#delegation-${slug}`);
  await delegation.getByRole("combobox", { name: t("delegations.add"), exact: true }).fill(dean[locale]);
  await page.getByRole("option", { name: new RegExp(`^${dean[locale]}.*${title[locale]}`) }).click();
  await expect(delegation.getByText(t("delegations.listedCount", { listed: 1 }))).toBeVisible();

  const groups = page.locator("#groups");
  const choose = async (label: string, option: string) => {
    await groups.getByRole("combobox", { name: label, exact: true }).fill(option);
    await page.getByRole("option", { name: new RegExp(`^${option}`) }).click();
  };
  await choose(t("groups.guestSchool", { college: college[locale] }), school[locale]);
  const host = { zh: `host学院${world.mark}`, en: `College host ${world.mark}` };
  await choose(t("groups.hostSchool", { college: host[locale] }), hostSchool[locale]);
  await groups.getByRole("button", { name: t("groups.addGroup"), exact: true }).click();
  await expect(groups.getByText("G1", { exact: true })).toBeVisible();

  const itinerary = page.locator("#itinerary");
  await itinerary.getByRole("combobox", { name: t("itinerary.bases"), exact: true }).fill(base[locale]);
  await page.getByRole("option", { name: new RegExp(`^${base[locale]}`) }).click();
  await itinerary.getByRole("button", { name: t("itinerary.addVisits", { count: 1 }) }).click();
  await expect(itinerary.getByRole("button", { name: t("itinerary.addVisits", { count: 0 }) })).toBeVisible();
  expect(
    await ask(
      `SELECT m."nameEn" AS member, m."titleEn" AS title, u."nameEn" AS school, b."nameEn" AS base
       FROM "Exchange" e JOIN "DelegationMember" m ON m."exchangeId" = e.id
       JOIN "DiscussionGroup" g ON g."exchangeId" = e.id JOIN "Pairing" p ON p."groupId" = g.id
       JOIN "Unit" u ON u.id = p."guestUnitId"
       JOIN "Visit" v ON v."exchangeId" = e.id JOIN "PracticeBase" b ON b.id = v."baseId" WHERE e.code = $1`,
      [new URL(page.url()).pathname.split("/").at(-1)],
    ),
  ).toEqual([{ member: dean.en, title: title.en, school: school.en, base: base.en }]);
});

test("an administrator enters the schools of a college one after the other by keyboard", async ({ page }) => {
  const t = translatorFor("zh");
  const { host } = await draft();
  await signIn(page, { institutionId: host.id, roles: ["INSTITUTION_ADMIN"] });
  await page.goto(`/zh/admin/institutions/${host.slug}`);
  const units = page.locator("#units");
  const language = t("saving.language.zh");
  const name = units.getByLabel(t("saving.labelIn", { label: t("directory.name"), language }), { exact: true }).last();
  await name.focus();
  for (const [before, school] of ["霜学院", "冰学院", "雪学院"].entries()) {
    await page.keyboard.insertText(school);
    await page.keyboard.press("Enter");
    await expect(units.getByRole("listitem")).toHaveCount(before + 1);
    await expect(name).toBeFocused();
    await expect(name).toHaveValue("");
    await expect(units.getByRole("status").filter({ hasText: t("directory.created") })).toBeVisible();
  }
});
