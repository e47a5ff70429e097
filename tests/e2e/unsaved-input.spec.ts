import { expect, type Page, test } from "@playwright/test";
import { aRow, ask, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import type { World } from "../support/portal/world.ts";
import { type Account, anAccount, signedIn } from "./support/accounts.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

const outcomes = (page: Page) => page.locator("#outcomes");
const line = (page: Page) => outcomes(page).getByRole("textbox", { name: t("outcomesDesk.line"), exact: true });

const titles = async ({ exchange }: World) =>
  (
    await ask<{ titleEn: string }>(`SELECT "titleEn" FROM "Outcome" WHERE "exchangeId" = $1 ORDER BY "position"`, [
      exchange.id,
    ])
  ).map(({ titleEn }) => titleEn);

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

test("a line that could not be added stays visible, and can be added again", async ({ page, context }) => {
  const { world } = await openRecordPage(page);
  let isFirst = true;
  await page.route(/EX-/, async (route) => {
    if (route.request().method() !== "POST" || !isFirst) return route.fallback();
    isFirst = false;
    await line(page).pressSequentially("Second");
    await route.abort();
  });
  await line(page).fill("First");
  await line(page).press("Enter");
  await expect(outcomes(page).getByText(t("saving.notAnswered"))).toBeVisible();
  await expect(line(page)).toHaveValue("Second");
  await line(page).press("Enter");
  await expect(outcomes(page).getByText(/-O1$/)).toBeVisible();
  await outcomes(page)
    .getByRole("button", { name: t("list.againNamed", { line: "First" }) })
    .click();
  await expect(outcomes(page).getByText(/-O2$/)).toBeVisible();
  await expect(outcomes(page).getByRole("list", { name: t("list.unsent") })).toHaveCount(0);
  expect(await titles(world)).toEqual(["Second", "First"]);
  await context.setOffline(false);
  await expectLeavingUnasked(page);
});

test("a line whose answer was lost is added once when it is sent again, whatever was added since", async ({ page }) => {
  const { world } = await openRecordPage(page);
  let isLost = false;
  await page.route(/EX-/, async (route) => {
    if (route.request().method() !== "POST" || isLost) return route.fallback();
    isLost = true;
    await line(page).pressSequentially("Second");
    await route.fetch();
    return route.abort();
  });
  await line(page).fill("First");
  await line(page).press("Enter");
  const again = outcomes(page).getByRole("button", { name: t("list.againNamed", { line: "First" }) });
  await expect(again).toBeVisible();
  await line(page).press("Enter");
  await expect(outcomes(page).getByText(/-O2$/)).toBeVisible();
  await again.click();
  await expect(again).toHaveCount(0);
  await expectLeavingUnasked(page);
  expect(await titles(world)).toEqual(["First", "Second"]);
});

test("a half-typed line survives a reload", async ({ page }) => {
  await openRecordPage(page);
  page.on("dialog", (dialog) => void dialog.accept());
  await line(page).fill("Half a th");
  await page.reload();
  await expect(line(page)).toHaveValue("Half a th");
});

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

test("a section whose session ended saves itself after the person signed in again", async ({ page, context }) => {
  const { world, account } = await openRecordPage(page);
  const basics = page.locator("#basics");
  const label = t("saving.labelIn", { label: t("basics.place"), language: t("saving.language.en") });
  await endSessions(account);
  await basics.getByLabel(label, { exact: true }).fill("Harbin");
  await expect(basics.getByText(t("saving.signed-out"))).toBeVisible();
  await signedIn(context, account);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(basics.getByText(/^Saved at/)).toBeVisible();
  expect(await ask(`SELECT "placeEn" FROM "Exchange" WHERE id = $1`, [world.exchange.id])).toEqual([
    { placeEn: "Harbin" },
  ]);
});

test("a removed row with a wrong field does not keep anybody from leaving the page", async ({ page }) => {
  await openRecordPage(page);
  await line(page).fill("First");
  await line(page).press("Enter");
  const row = outcomes(page).getByRole("listitem");
  await expect(row).toHaveCount(1);
  const label = t("saving.labelIn", { label: t("outcomesDesk.line"), language: t("saving.language.en") });
  await row.getByRole("textbox", { name: label }).fill("First \u202e");
  await expect(row.getByText(t("saving.invalid"))).toBeVisible();
  await row.getByRole("button", { name: t("outcomesDesk.remove", { label: "First" }) }).click();
  await expect(row).toHaveCount(0);
  await expectLeavingUnasked(page);
});

test("an outcome that is added after a colleague published the report needs a confirmation, and is then added", async ({
  page,
}) => {
  const { world } = await openRecordPage(page);
  const browser = page.context().browser();
  const colleague = await browser?.newPage({ baseURL: test.info().project.use.baseURL ?? "" });
  if (!colleague) throw new Error("no browser");
  await signedIn(colleague.context(), await anAccount({ institutionId: world.guest.id, roles: ["EDITOR"] }));
  await colleague.goto(`/en/admin/exchanges/${world.exchange.code}/report`);
  const publish = { name: t("reportDesk.publish"), exact: true };
  await colleague.getByRole("button", publish).first().click();
  await colleague.getByRole("alertdialog").getByRole("button", publish).click();
  await expect(colleague.getByText(t("reportDesk.done.publish"))).toBeVisible();
  await colleague.context().close();
  await line(page).fill("First");
  await line(page).press("Enter");
  await page
    .getByRole("alertdialog")
    .getByRole("button", { name: t("saving.savePublicly"), exact: true })
    .click();
  await expect(outcomes(page).getByText(/-O1$/)).toBeVisible();
  expect(await titles(world)).toEqual(["First"]);
});

test("a half-typed second statement survives a reload, although the first one added the plenary to the itinerary", async ({
  page,
}) => {
  await openRecordPage(page);
  page.on("dialog", (dialog) => void dialog.accept());
  const plenary = page.locator("#minutes details").first();
  const said = plenary.getByRole("textbox", { name: t("minutesDesk.text"), exact: true }).last();
  await said.fill("First");
  await said.press("Enter");
  await expect(plenary.getByRole("listitem")).toHaveCount(1);
  await said.fill("Half a sec");
  await page.reload();
  await expect(said).toHaveValue("Half a sec");
});
