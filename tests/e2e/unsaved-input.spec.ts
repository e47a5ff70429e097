import { expect, type Page, test } from "@playwright/test";
import { aRow, ask, inDatabase, insert } from "../support/portal/database.ts";
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

test("a half-typed name of a person survives a reload, and is then added by Enter", async ({ page }) => {
  const { world } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await adder.fill("Li Ming, Dean");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(adder).toHaveValue("Li Ming, Dean");
  await adder.focus();
  await adder.press("Enter");
  await expect(delegation.getByRole("listitem").getByRole("textbox").first()).toHaveValue("Li Ming");
  await expect(adder).toHaveValue("");
  await page.reload();
  await expect(adder, "what was added is not put back").toHaveValue("");
});

test("a person who was picked but not added for lack of an answer is searched for again by the same letters", async ({
  page,
}) => {
  const { world } = await openRecordPage(page);
  const nameEn = `Ada ${world.mark}`;
  await inDatabase(async (client) => {
    const person = aRow({ nameEn, sortKey: nameEn });
    await insert(client, "Person", person);
    const held = { personId: person.id, institutionId: world.host.id, rank: "STAFF", titleEn: "Dean" };
    await insert(client, "Appointment", aRow(held));
  });
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await adder.fill(`Ada ${world.mark.slice(0, 8)}`);
  const found = page.getByRole("option", { name: nameEn });
  await expect(found).toBeVisible();
  await page.context().setOffline(true);
  await found.click();
  await expect(delegation.getByText(t("saving.notAnswered"))).toBeVisible();
  await expect(adder).toHaveValue(`Ada ${world.mark.slice(0, 8)}`);
  await page.context().setOffline(false);
  await adder.press("ArrowDown");
  await found.click();
  await expect(delegation.getByRole("listitem").getByRole("textbox").first()).toHaveValue(nameEn);
  await expect(adder).toHaveValue("");
});

test("a person who was typed while the session ended is added after the sign-in in another tab", async ({
  page,
  context,
}) => {
  const { world, account } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  await endSessions(account);
  await adder.fill("Ada Example, Dean");
  await page.getByRole("option", { name: t("delegations.addTyped", { name: "Ada Example, Dean" }) }).click();
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
