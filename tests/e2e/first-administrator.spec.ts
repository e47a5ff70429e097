import { randomBytes } from "node:crypto";
import { expect, test } from "@playwright/test";
import { fingerprint } from "@/lib/platform/token.ts";
import { anEntry, ask, inDatabase, insert, unique } from "../support/portal/database.ts";
import { anHourAgo, inAnHour } from "../support/portal/expiry.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { expectAccessible, NARROW, WIDE } from "./support/accessibility.ts";

/** The link that the start prints while there is no administrator. */
async function aLink(expiresAt: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const tokenHash = Buffer.from(fingerprint(token));
  const row = anEntry({ kind: "FIRST_ADMINISTRATOR", role: "GROUP_ADMIN", tokenHash, expiresAt });
  await inDatabase((client) => insert(client, "Invitation", row));
  return `/sign-in/first?token=${token}`;
}

// One journey, as there is only one first administrator of a portal.
test("the first administrator claims the portal by a link that works once", async ({ page, context }) => {
  const [zh, en] = [translatorFor("zh"), translatorFor("en")];
  const expired = await aLink(anHourAgo());
  const [link, another] = [await aLink(inAnHour()), await aLink(inAnHour())];
  for (const path of ["/sign-in/first", "/sign-in/first?token=guessed", expired]) {
    await page.goto(`/zh${path}`);
    await expect(
      page.getByRole("alert").filter({ hasText: path.includes("token") ? zh("claim.used") : zh("claim.noToken") }),
    ).toBeVisible();
    await expect(page.getByLabel(zh("claim.password"))).toHaveCount(0);
  }

  const mark = unique();
  const email = `${mark}@example.org`;
  await page.goto(`/en${link}`);
  await page.getByLabel(en("claim.name")).fill(`Administrator ${mark}`);
  await page.getByLabel(en("claim.email")).fill(email);
  await page.getByLabel(en("claim.password")).fill("too short");
  await page.getByRole("button", { name: en("claim.submit") }).click();
  await expect(page.getByText(en("fieldErrors.password_too_short"))).toBeVisible();
  await expect(page.getByLabel(en("claim.email"))).toHaveValue(email);

  await page.getByLabel(en("claim.password")).fill(`from south to north ${mark}`);
  await page.getByRole("button", { name: en("claim.submit") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    en("staff.greeting", { name: `Administrator ${mark}` }),
  );
  await expect(page.getByRole("main")).toContainText(en("roles.GROUP_ADMIN"));

  // pages of group administrators are checked here, because no test before this one may create such an account
  for (const [words, path, width] of [
    [zh, "/zh/admin/institutions/new", NARROW],
    [en, "/en/admin/institutions/new", WIDE],
  ] as const) {
    await expectAccessible(page, [path], [width]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words("directoryInstitution.new"));
  }

  await context.clearCookies();
  await page.goto(`/en${link}`);
  await expect(page.getByRole("alert").filter({ hasText: en("claim.used") })).toBeVisible();

  // a second link that was opened before the portal was claimed is sent too late
  await page.goto(`/en${another}`);
  const password = page.getByLabel(en("claim.password"));
  if ((await password.count()) > 0) {
    await page.getByLabel(en("claim.name")).fill("Latecomer");
    await page.getByLabel(en("claim.email")).fill(`late-${email}`);
    await password.fill(`from north to south ${mark}`);
    await page.getByRole("button", { name: en("claim.submit") }).click();
    await expect(page.getByRole("alert").filter({ hasText: en("refusals.link_not_valid") })).toBeVisible();
  }
  expect(await ask(`SELECT id FROM "User" WHERE email = $1`, [`late-${email}`])).toEqual([]);

  // the portal has no administrator afterwards, as before
  await ask(`UPDATE "User" SET status = 'SUSPENDED' WHERE email = $1`, [email]);
});
