import { type Browser, expect, type Page, test } from "@playwright/test";
import { aRow, ask, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import type { World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

/** Opens the same record as a colleague of the host. */
async function colleaguesPage(browser: Browser, { host, exchange }: World): Promise<Page> {
  const context = await browser.newContext();
  await signedIn(context, await anAccount({ institutionId: host.id, roles: ["RECORDER"] }));
  const page = await context.newPage();
  await page.goto(`/en/admin/exchanges/${exchange.code}`);
  return page;
}

test("a member whom a colleague removed while somebody typed is restored with the typed text, or discarded", async ({
  page,
  browser,
}) => {
  const { world } = await openRecordPage(page);
  const [delegation] = await ask<{ id: string }>(`SELECT id FROM "Delegation" WHERE "exchangeId" = $1`, [
    world.exchange.id,
  ]);
  if (!delegation) throw new Error("the record has no delegation");
  const place = { delegationId: delegation.id, exchangeId: world.exchange.id };
  await inDatabase(async (client) => {
    for (const [at, nameEn] of ["Anna Quill", "Bo Reed"].entries()) {
      await insert(client, "DelegationMember", aRow({ ...place, nameEn, protocolOrder: at + 1 }));
    }
  });
  await page.reload();
  const colleague = await colleaguesPage(browser, world);
  const roster = (of: Page) => of.locator(`#delegation-${world.host.slug}`);
  for (const [at, name] of ["Anna Quill", "Bo Reed"].entries()) {
    await roster(colleague)
      .getByRole("button", { name: t("delegations.remove", { name }), exact: true })
      .click();
    await expect(roster(colleague).getByRole("listitem")).toHaveCount(1 - at);
  }
  const titleOf = (name: string) =>
    roster(page)
      .getByRole("group", { name, exact: true })
      .getByLabel(t("saving.labelIn", { label: t("delegations.field.title"), language: t("saving.language.en") }));
  await roster(page)
    .getByRole("button", { name: t("list.openAll"), exact: true })
    .click();
  await titleOf("Anna Quill").fill("Dean");
  await titleOf("Bo Reed").fill("Interpreter");
  for (const label of ["Anna Quill", "Bo Reed"]) {
    await expect(roster(page).getByText(t("list.lost", { label }))).toBeVisible();
  }
  await roster(page)
    .getByRole("button", { name: t("list.forgetNamed", { line: "Bo Reed" }), exact: true })
    .click();
  await expect(roster(page).getByText(t("list.lost", { label: "Bo Reed" }))).toHaveCount(0);
  await roster(page)
    .getByRole("button", { name: t("list.bringBackNamed", { label: "Anna Quill" }), exact: true })
    .click();
  await expect(roster(page).getByRole("listitem")).toHaveCount(1);
  await expect(roster(page).getByRole("listitem")).toContainText(/Anna Quill.*Dean/);
  await expect
    .poll(() => ask(`SELECT "nameEn", "titleEn" FROM "DelegationMember" WHERE "delegationId" = $1`, [delegation.id]))
    .toEqual([{ nameEn: "Anna Quill", titleEn: "Dean" }]);
});
