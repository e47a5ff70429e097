import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { type Account, anAccount, holdsSession, signedIn } from "./support/accounts.ts";
import { ask } from "./support/database.ts";
import { december } from "./support/december.ts";
import { sentForm } from "./support/forms.ts";
import { wordsIn } from "./support/words.ts";

const openSessions = async ({ userId }: Account): Promise<number> =>
  (await ask(`SELECT id FROM "Session" WHERE "userId" = $1 AND "endedAt" IS NULL`, [userId])).length;

for (const locale of locales) {
  const t = wordsIn(locale);

  async function fillIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
    await page.getByLabel(t("signIn.email")).fill(email);
    await page.getByLabel(t("signIn.password")).fill(password);
  }
  const send = (page: Page) => page.getByRole("button", { name: t("signIn.submit"), exact: true });

  test(`a member of staff signs in, sees whose desk it is, and signs out (${locale})`, async ({ page, context }) => {
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
    expect(await holdsSession(context)).toBe(false);
    expect(await openSessions(account)).toBe(0);
    await page.goto(`/${locale}/admin`);
    await expect(page).toHaveURL(new RegExp(`/${locale}/sign-in`));
  });

  test(`a wrong password is said, and the e-mail stays (${locale})`, async ({ page, context }) => {
    const account = await anAccount();
    await page.goto(`/${locale}/sign-in`);
    await fillIn(page, { email: account.email, password: "not the password" });
    await send(page).click();
    await expect(page.getByRole("alert").filter({ hasText: t("refusals.wrong_credentials") })).toBeVisible();
    await expect(page.getByLabel(t("signIn.email"))).toHaveValue(account.email);
    await expect(page.getByLabel(t("signIn.password"))).toHaveValue("");
    expect(await holdsSession(context)).toBe(false);
    expect(await openSessions(account)).toBe(0);
  });

  test(`what is missing is said beside its field (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/sign-in`);
    await page.getByLabel(t("signIn.email")).fill("no address");
    await send(page).click();
    await expect(page.getByLabel(t("signIn.email"))).toHaveAccessibleDescription(t("fieldErrors.not_an_email"));
    await expect(page.getByLabel(t("signIn.password"))).toHaveAccessibleDescription(t("fieldErrors.required"));
  });

  test(`the keyboard alone is enough (${locale})`, async ({ page }) => {
    const account = await anAccount();
    await page.goto(`/${locale}/sign-in`);
    const email = page.getByLabel(t("signIn.email"));
    for (
      let steps = 0;
      steps < 10 && !(await email.evaluate((field) => field === document.activeElement));
      steps += 1
    ) {
      await page.keyboard.press("Tab");
    }
    await expect(email).toBeFocused();
    await page.keyboard.type(account.email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(account.password);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.greeting", { name: account.name }));
  });
}

test("a session that was ended, or whose account was suspended, leads to the sign-in and back to the page", async ({
  page,
  context,
}) => {
  const t = wordsIn("en");
  const [ended, suspended] = [await anAccount(), await anAccount()];
  for (const [account, end] of [
    [ended, `UPDATE "Session" SET "endedAt" = now() WHERE "userId" = $1`],
    [suspended, `UPDATE "User" SET status = 'SUSPENDED' WHERE id = $1`],
  ] as const) {
    await context.clearCookies();
    await signedIn(context, account);
    await page.goto("/en/admin");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("staff.greeting", { name: account.name }));
    await ask(end, [account.userId]);
    await page.reload();
    await expect(page).toHaveURL(/\/en\/sign-in\?next=(\/|%2F)en(\/|%2F)admin$/);
    await expect(page.getByRole("status")).toHaveText(t("signIn.ended"));
  }
  await page.getByLabel(t("signIn.email")).fill(suspended.email);
  await page.getByLabel(t("signIn.password")).fill(suspended.password);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("refusals.account_suspended") })).toBeVisible();
});

test("a link to the sign-in cannot lead elsewhere afterwards", async ({ page, context }) => {
  const t = wordsIn("en");
  const account = await anAccount();
  for (const next of [
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/en/admin/..//evil.example",
    "/en",
  ]) {
    await page.goto(`/en/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel(t("signIn.email")).fill(account.email);
    await page.getByLabel(t("signIn.password")).fill(account.password);
    await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 }), next).toHaveText(t("staff.greeting", { name: account.name }));
    await expect(page, next).toHaveURL("/en/admin");
    await context.clearCookies();
  }
});

test("a form that was sent from another site changes nothing", async ({ request }) => {
  const account = await anAccount();
  const typed = { email: account.email, password: account.password };
  const forged = [
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "null" },
    {},
  ];
  for (const headers of forged) {
    const answer = await sentForm(request, { path: "/en/sign-in", typed, headers });
    expect(answer.headers()["set-cookie"], JSON.stringify(headers)).toBeUndefined();
    expect(await openSessions(account), JSON.stringify(headers)).toBe(0);
  }
  expect(await ask(`SELECT id FROM "SignInAttempt" WHERE "userId" = $1`, [account.userId])).toEqual([]);

  const own = { origin: test.info().project.use.baseURL ?? "" };
  const answer = await sentForm(request, { path: "/en/sign-in", typed, headers: own });
  expect(answer.headers()["set-cookie"]).toContain("nanbei.session=");
  expect(await openSessions(account)).toBe(1);
});

test("the session is a cookie that scripts cannot read and other sites cannot send", async ({ page, context }) => {
  const t = wordsIn("en");
  const account = await anAccount();
  await page.goto("/en/sign-in");
  await page.getByLabel(t("signIn.email")).fill(account.email);
  await page.getByLabel(t("signIn.password")).fill(account.password);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(page).toHaveURL("/en/admin");
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "nanbei.session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

/** What a page draws: its data for the browser may come in pieces of another size each time. */
const drawn = (html: string): string => html.replaceAll(/<script\b.*?<\/script>/gs, "");

test("public pages are the same for whoever is signed in", async ({ request, context }) => {
  const account = await anAccount();
  for (const path of [
    "/en",
    `/en/exchanges/${december.code}`,
    `/en/reports/${december.report}`,
    "/en/exchanges/find?year=2025",
  ]) {
    const asGuest = drawn(await (await request.get(path)).text());
    await signedIn(context, account);
    const asMember = await context.request.get(path);
    expect(drawn(await asMember.text()), path).toBe(asGuest);
    expect(asMember.headers()["set-cookie"], path).toBeUndefined();
    await context.clearCookies();
  }
});
