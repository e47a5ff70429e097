import { expect, type Page, test } from "@playwright/test";
import { aRow, ask, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

/** Reloads the page without its scripts. @returns a function that lets them load */
async function reloadWithoutScripts(page: Page): Promise<() => void> {
  let letGo: () => void = () => undefined;
  const areLetGo = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\.js($|\?)/, async (route) => {
    await areLetGo;
    await route.fallback();
  });
  await page.reload({ waitUntil: "commit" });
  return letGo;
}

test("text that is typed before the scripts of the page have loaded is saved afterwards", async ({ page }) => {
  const { world } = await openRecordPage(page);
  const arrive = await reloadWithoutScripts(page);
  const basics = page.locator("#basics");
  const line = page.locator("#outcomes").getByRole("textbox", { name: t("outcomes.line"), exact: true });
  const label = t("saving.labelIn", { label: t("basics.place"), language: t("saving.language.en") });
  await basics.getByLabel(label, { exact: true }).fill("Harbin");
  await basics.getByLabel(t("basics.lastDay"), { exact: true }).fill("1999-06-02");
  await line.fill("Half a th");
  arrive();
  await expect
    .poll(() =>
      ask(`SELECT "placeEn", "lastDay"::text AS "lastDay" FROM "Exchange" WHERE id = $1`, [world.exchange.id]),
    )
    .toEqual([{ placeEn: "Harbin", lastDay: "1999-06-02" }]);
  await expect(line).toHaveValue("Half a th");
});

test("a button that is pressed before the scripts of the page have loaded acts once afterwards", async ({ page }) => {
  await openRecordPage(page);
  const arrive = await reloadWithoutScripts(page);
  const dialog = page.getByRole("dialog");
  await page
    .getByRole("button", { name: t("delegations.paste"), exact: true })
    .first()
    .click();
  await expect(dialog).toHaveCount(0);
  arrive();
  await expect(dialog).toBeVisible();
  // once, and not again by the next button
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await page.getByRole("button", { name: t("itemKind.MEAL"), exact: true }).click();
  await expect(page.locator("#itinerary").getByRole("rowheader")).toHaveCount(1);
  await expect(dialog).toHaveCount(0);
});

test("a choice that is made, and a row that is opened, before the scripts of the page have loaded, count", async ({
  page,
}) => {
  const { world } = await openRecordPage(page);
  const [delegation] = await ask<{ id: string }>(`SELECT id FROM "Delegation" WHERE "exchangeId" = $1`, [
    world.exchange.id,
  ]);
  if (!delegation) throw new Error("the record has no delegation");
  const place = { delegationId: delegation.id, exchangeId: world.exchange.id, protocolOrder: 1 };
  await inDatabase((client) =>
    insert(client, "DelegationMember", aRow({ ...place, nameEn: "Anna Quill", namedInPublic: true })),
  );
  const arrive = await reloadWithoutScripts(page);
  await page.locator("#basics").getByLabel(t("basics.kind"), { exact: true }).selectOption("TRAINING");
  const member = page.locator(`#delegation-${world.host.slug}`).getByRole("listitem");
  await member.getByRole("button", { expanded: false }).click();
  arrive();
  await member.getByLabel(t("delegations.field.role"), { exact: true }).selectOption("INTERPRETER");
  await member.getByLabel(t("delegations.namedInPublic"), { exact: true }).click();
  await expect
    .poll(() =>
      ask(
        `SELECT e."kind", m."role", m."namedInPublic" FROM "Exchange" e
         JOIN "Delegation" d ON d."exchangeId" = e.id JOIN "DelegationMember" m ON m."delegationId" = d.id
         WHERE e.id = $1`,
        [world.exchange.id],
      ),
    )
    .toEqual([{ kind: "TRAINING", role: "INTERPRETER", namedInPublic: false }]);
});
