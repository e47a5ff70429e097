import { expect, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

test("the fields of a record are shown in the language that the person chose, also when they come back", async ({
  page,
}) => {
  const { world, account } = await openRecordPage(page);
  const basics = page.locator("#basics");
  const label = t("basics.place");
  const field = (language: "zh" | "en") =>
    basics.getByRole("textbox", { name: t("saving.labelIn", { label, language: t(`saving.language.${language}`) }) });
  await field("zh").fill("哈尔滨");
  const choice = page.getByRole("group", { name: t("fieldLanguages.label") });
  await choice.getByText(t("fieldLanguages.EN"), { exact: true }).click();
  await expect(field("zh")).toBeHidden();
  await expect(field("en")).toBeVisible();
  await expect
    .poll(() => ask(`SELECT "fieldLanguages" FROM "UserPreference" WHERE "userId" = $1`, [account.userId]))
    .toEqual([{ fieldLanguages: "EN" }]);
  await expect
    .poll(() => ask(`SELECT "placeZh" FROM "Exchange" WHERE id = $1`, [world.exchange.id]))
    .toEqual([{ placeZh: "哈尔滨" }]);

  const sent = await (await page.request.get(page.url())).text();
  expect(sent).toContain('data-field-languages="EN"');
  await page.reload();
  await expect(field("zh")).toBeHidden();
  await expect(field("en")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(field("zh")).toBeVisible();
});
