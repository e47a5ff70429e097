import { expect, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { anAccount, openSessions, signedIn } from "./support/accounts.ts";
import { sendForm } from "./support/send-form.ts";

test("a session that was ended, or whose account was suspended, leads to the sign-in and back to the page", async ({
  page,
  context,
}) => {
  const t = translatorFor("en");
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

test("a link to the sign-in cannot lead to another site afterwards", async ({ page, context }) => {
  const t = translatorFor("en");
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

test("a form that is sent from another site changes nothing", async ({ request }) => {
  const account = await anAccount();
  const typed = { email: account.email, password: account.password };
  const forged = [
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: "null" },
    {},
  ];
  for (const headers of forged) {
    const answer = await sendForm(request, { path: "/en/sign-in", typed, headers });
    expect(answer.headers()["set-cookie"], JSON.stringify(headers)).toBeUndefined();
    expect(await openSessions(account), JSON.stringify(headers)).toBe(0);
  }
  expect(await ask(`SELECT id FROM "SignInAttempt" WHERE "userId" = $1`, [account.userId])).toEqual([]);

  const own = { origin: test.info().project.use.baseURL ?? "" };
  const answer = await sendForm(request, { path: "/en/sign-in", typed, headers: own });
  expect(answer.headers()["set-cookie"]).toContain("nanbei.session=");
  expect(await openSessions(account)).toBe(1);
});

test("the session is a cookie that scripts cannot read and other sites cannot send", async ({ page, context }) => {
  const t = translatorFor("en");
  const account = await anAccount();
  await page.goto("/en/sign-in");
  await page.getByLabel(t("signIn.email")).fill(account.email);
  await page.getByLabel(t("signIn.password")).fill(account.password);
  await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await expect(page).toHaveURL("/en/admin");
  const [cookie] = (await context.cookies()).filter(({ name }) => name === "nanbei.session");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

/** Returns the visible part of a page, without inline data, which is split differently each time. */
const drawn = (html: string): string => html.replaceAll(/<script\b.*?<\/script>/gs, "");

test("public pages are the same for people who are signed in", async ({ request, context }) => {
  await signedIn(context, await anAccount());
  for (const path of [
    "/en",
    `/en/exchanges/${december.code}`,
    `/en/reports/${december.report}`,
    "/en/exchanges/find?year=2025",
  ]) {
    const asGuest = async () => drawn(await (await request.get(path)).text());
    const reading = async () => ({ guest: await asGuest(), member: await context.request.get(path) });
    let read = await reading();
    // some of these pages list colleges of other tests, so compare answers between which none was added
    const stoodStill = async () => {
      if ((await asGuest()) === read.guest) return true;
      read = await reading();
      return false;
    };
    await expect.poll(stoodStill, { message: path, timeout: 30_000 }).toBe(true);
    expect(drawn(await read.member.text()), path).toBe(read.guest);
    expect(read.member.headers()["set-cookie"], path).toBeUndefined();
  }
});
