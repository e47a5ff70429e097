import { expect, type Page, test } from "@playwright/test";
import { otherLocale } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { NARROW } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

test.use({ viewport: { width: NARROW, height: 740 } });

/** Makes two colleges and signs in an administrator of one of them, or of the group if that is null. */
async function signInAdministrator(page: Page, college: (world: World) => string | null): Promise<World> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const institutionId = college(world);
  const roles = [institutionId === null ? "GROUP_ADMIN" : "INSTITUTION_ADMIN"];
  await signedIn(page.context(), await anAccount({ institutionId, roles }));
  return world;
}

const locale = "en";
const t = translatorFor(locale);

test("a refused invitation keeps the college, the language and the roles, and leads to the wrong field", async ({
  page,
}) => {
  const { guest, mark } = await signInAdministrator(page, () => null);
  await page.goto(`/${locale}/admin/users/new`);
  const college = page.getByLabel(t("users.college"), { exact: true });
  const language = page.getByLabel(t("users.language"), { exact: true });
  const role = page.getByRole("checkbox", { name: t("roles.RECORDER"), exact: true });
  const email = page.getByLabel(t("users.email"), { exact: true });
  const invite = page.getByRole("button", { name: t("users.invite"), exact: true });
  await college.selectOption(guest.slug);
  await language.selectOption(otherLocale(locale));
  await role.check();
  await email.fill("nobody");
  await invite.click();
  await expect(page.getByText(t("fieldErrors.not_an_email"))).toBeInViewport();
  await expect(email).toBeFocused();
  await expect(college).toHaveValue(guest.slug);
  await expect(language).toHaveValue(otherLocale(locale));
  await expect(role).toBeChecked();

  await email.fill(`${mark}@example.org`);
  await invite.click();
  await expect(page.getByLabel(t("users.linkTitle"), { exact: true })).toBeFocused();
  const made = await ask(
    `SELECT i.slug, u.locale, r.role::text FROM "User" u JOIN "Institution" i ON i.id = u."institutionId"
     JOIN "RoleAssignment" r ON r."userId" = u.id WHERE u.email = $1`,
    [`${mark}@example.org`],
  );
  expect(made).toEqual([{ slug: guest.slug, locale: otherLocale(locale), role: "RECORDER" }]);
});

test("a form whose role was refused still shows the chosen role", async ({ page }) => {
  const { host } = await signInAdministrator(page, (world) => world.host.id);
  const { email } = await anAccount({ institutionId: host.id, roles: ["VIEWER"] });
  const [user] = await ask(`SELECT code FROM "User" WHERE email = $1`, [email]);
  await page.goto(`/${locale}/admin/users/${user?.code}`);
  const role = page.getByLabel(t("users.giveRole"), { exact: true });
  await role.selectOption("EDITOR");
  await page.getByLabel(t("users.lastDay"), { exact: true }).fill("2020-01-31");
  await page.getByRole("button", { name: t("users.give"), exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("refusals.days_out_of_order") })).toBeInViewport();
  await expect(role).toHaveValue("EDITOR");
});

test("an administrator who enters an existing college sees it at once, above a long form", async ({ page }) => {
  const { mark } = await signInAdministrator(page, () => null);
  await page.goto(`/${locale}/admin/institutions/new`);
  const inChinese = t("saving.labelIn", { label: t("directory.name"), language: t("saving.language.zh") });
  await page.getByLabel(inChinese, { exact: true }).fill(`host学院${mark}`);
  await page.getByRole("button", { name: t("directoryInstitution.create"), exact: true }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeInViewport();
  await expect(page.getByRole("link", { name: t("directory.openExisting") })).toBeInViewport();
});

test("a form that the browser restored begins another exchange when it is sent again", async ({ page }) => {
  const t = translatorFor("en");
  const { guest } = await signInAdministrator(page, ({ host }) => host.id);
  const begin = async (day: string) => {
    await page.getByLabel(t("newExchange.guest"), { exact: true }).selectOption(guest.slug);
    await page.getByLabel(t("newExchange.firstDay"), { exact: true }).fill(day);
    await page.getByRole("button", { name: t("newExchange.create") }).click();
  };
  await page.goto("/en/admin/exchanges/new");
  await begin("2001-03-05");
  await page.waitForURL(/\/EX-2001-\d+$/);
  const first = page.url();
  await page.goBack();
  await page.waitForURL(/\/exchanges\/new$/);
  await begin("2001-05-07");
  await expect(page.getByText(t("refusals.key_used_before"))).toBeVisible();
  await expect(page.getByLabel(t("newExchange.firstDay"), { exact: true })).toHaveValue("2001-05-07");
  await page.getByRole("button", { name: t("newExchange.create") }).click();
  await page.waitForURL(/\/EX-2001-\d+$/);
  expect(page.url()).not.toBe(first);
});
