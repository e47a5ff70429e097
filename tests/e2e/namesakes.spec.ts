import { expect, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";

const t = translatorFor("en");

test("a person with a name that the directory has is added only after a confirmation that it is another person", async ({
  page,
}) => {
  const { world } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const rows = delegation.getByRole("listitem");
  const line = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
  const keep = delegation.getByRole("button", { name: t("delegations.keep", { name: "Wu Hao" }), exact: true });
  await line.fill("Wu Hao");
  await line.press("Enter");
  await rows.getByRole("button", { expanded: false }).click();
  await keep.click();
  await expect(keep).toBeHidden();
  await line.fill("Wu Hao, Library, Director");
  const what = [t("delegations.readTitle", { title: "Director" }), t("delegations.readUnit", { unit: "Library" })].join(
    ", ",
  );
  await page.getByRole("option", { name: t("delegations.addRead", { name: "Wu Hao", what }), exact: true }).click();
  await expect(rows).toHaveCount(2);
  await rows.getByRole("button", { expanded: false }).click();
  await keep.click();
  const question = page.getByRole("alertdialog", { name: t("delegations.namesakeTitle", { name: "Wu Hao" }) });
  await question.getByRole("button", { name: t("choosing.cancel"), exact: true }).click();
  await expect(question).toBeHidden();
  await expect(keep).toBeVisible();
  await keep.click();
  await question.getByRole("button", { name: t("delegations.keepAnother"), exact: true }).click();
  await expect(keep).toBeHidden();
});
