import { expect, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import type { Account } from "./support/accounts.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

/** Expects that the page can be left without a question. */
async function expectLeavingUnasked(page: Page): Promise<void> {
  page.on("dialog", (dialog) => {
    throw new Error(`the browser asked: ${dialog.type()}`);
  });
  await page.getByRole("link", { name: t("staff.place.people"), exact: true }).click();
  await page.waitForURL(/\/admin\/people$/);
}

const endSessions = ({ userId }: Account) =>
  ask(`UPDATE "Session" SET "endedAt" = now() WHERE "userId" = $1 AND "endedAt" IS NULL`, [userId]);

test("a person who was typed while the session ended is added after the sign-in in another tab", async ({
  page,
  context,
}) => {
  const { world, account } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await endSessions(account);
  await adder.fill("Ada Example, Dean");
  const what = t("delegations.readTitle", { title: "Dean" });
  await page.getByRole("option", { name: t("delegations.addRead", { name: "Ada Example", what }) }).click();
  await expect(delegation.getByText(t("refusals.sign_in_needed"))).toBeVisible();
  const [beside] = await Promise.all([
    context.waitForEvent("page"),
    delegation.getByRole("link", { name: t("saving.signInBeside") }).click(),
  ]);
  await beside.getByLabel(t("signIn.email")).fill(account.email);
  await beside.getByLabel(t("signIn.password")).fill(account.password);
  await beside.getByRole("button", { name: t("signIn.submit"), exact: true }).click();
  await beside.waitForURL(/\/admin$/);
  await beside.close();
  await delegation.getByRole("button", { name: t("list.againNamed", { line: "Ada Example, Dean" }) }).click();
  await expect(delegation.getByText(t("delegations.listedCount", { listed: 1 }))).toBeVisible();
  await expectLeavingUnasked(page);
});

test("a half-typed second statement survives a reload, although the first one added the plenary to the itinerary", async ({
  page,
}) => {
  await openRecordPage(page);
  page.on("dialog", (dialog) => void dialog.accept());
  const plenary = page.locator("#minutes details").first();
  const said = plenary.getByRole("textbox", { name: t("minutes.text"), exact: true }).last();
  await said.fill("First");
  await said.press("Enter");
  await expect(plenary.getByRole("listitem")).toHaveCount(1);
  await said.fill("Half a sec");
  await page.reload();
  await expect(said).toHaveValue("Half a sec");
});
