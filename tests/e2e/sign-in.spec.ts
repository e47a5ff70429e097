import { expect, type Page, test } from "@playwright/test";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { type Account, anAccount, hasSessionCookie, openSessions } from "./support/accounts.ts";

const locale = "en";
const t = translatorFor(locale);

async function fillIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
  await page.getByLabel(t("signIn.email")).fill(email);
  await page.getByLabel(t("signIn.password")).fill(password);
}
const send = (page: Page) => page.getByRole("button", { name: t("signIn.submit"), exact: true });

test("a member of staff signs in, sees the own name and college, and signs out", async ({ page, context }) => {
  const account = await anAccount();
  await page.goto(`/${locale}/sign-in`);
  await fillIn(page, account);
  await send(page).click();
  await expect(page).toHaveURL(`/${locale}/admin`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.greeting", { name: account.name }));
  await expect(page.getByRole("main")).toContainText(december.host[locale]);
  await expect(page.getByRole("main")).toContainText(t("roles.EDITOR"));
  expect(await openSessions(account)).toBe(1);

  await page.getByRole("button", { name: t("staff.signOut") }).click();
  await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`));
  await expect(page.getByRole("status")).toHaveText(t("signIn.signedOut"));
  expect(await hasSessionCookie(context)).toBe(false);
  expect(await openSessions(account)).toBe(0);
  await page.goto(`/${locale}/admin`);
  await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`));
});

test("a wrong password is reported, and the e-mail address stays in the form", async ({ page, context }) => {
  const account = await anAccount();
  await page.goto(`/${locale}/sign-in`);
  await fillIn(page, { email: account.email, password: "not the password" });
  await send(page).click();
  await expect(page.getByRole("alert").filter({ hasText: t("refusals.wrong_credentials") })).toBeVisible();
  await expect(page.getByLabel(t("signIn.email"))).toHaveValue(account.email);
  await expect(page.getByLabel(t("signIn.password"))).toHaveValue("");
  expect(await hasSessionCookie(context)).toBe(false);
  expect(await openSessions(account)).toBe(0);
});

test("a missing value is reported beside its field", async ({ page }) => {
  await page.goto(`/${locale}/sign-in`);
  await page.getByLabel(t("signIn.email")).fill("no address");
  await send(page).click();
  await expect(page.getByLabel(t("signIn.email"))).toHaveAccessibleDescription(t("fieldErrors.not_an_email"));
  await expect(page.getByLabel(t("signIn.password"))).toHaveAccessibleDescription(t("fieldErrors.required"));
});

test("sign-in works by keyboard alone", async ({ page }) => {
  const account = await anAccount();
  await page.goto(`/${locale}/sign-in`);
  const email = page.getByLabel(t("signIn.email"));
  for (let steps = 0; steps < 10 && !(await email.evaluate((field) => field === document.activeElement)); steps += 1) {
    await page.keyboard.press("Tab");
  }
  await expect(email).toBeFocused();
  await page.keyboard.type(account.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(account.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.greeting", { name: account.name }));
});
