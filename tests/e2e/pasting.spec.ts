import { expect, type Page, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";
import { isSeenReport } from "./support/saves.ts";

const t = translatorFor("en");

/** Opens a record with an empty delegation. @returns it with its paste button and the dialog of that */
async function openDelegation(page: Page) {
  const { world } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const paste = delegation.getByRole("button", { name: t("delegations.paste"), exact: true });
  return { delegation, paste, dialog: page.getByRole("dialog") };
}

test("a pasted list with its corrections survives closing the dialog and a reload, until it is added", async ({
  page,
}) => {
  const { delegation, paste, dialog } = await openDelegation(page);
  await paste.click();
  await dialog.getByLabel(t("pasting.field")).fill("Li Ming\tDean\nWang Fang\tDean");
  const second = dialog.getByRole("textbox", { name: t("pasting.cell", { number: 2, kind: t("pasting.kind.name") }) });
  await second.fill("Wang Fang Fang");
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await paste.click();
  await expect(second).toHaveValue("Wang Fang Fang");
  page.once("dialog", (asked) => asked.accept());
  await page.reload();
  await paste.click();
  await expect(second).toHaveValue("Wang Fang Fang");
  await dialog.getByRole("button", { name: t("pasting.add", { count: 2 }), exact: true }).click();
  await expect(delegation.getByRole("listitem")).toHaveCount(2);
  await expect(dialog).toHaveCount(0);
  await paste.click();
  await expect(dialog.getByLabel(t("pasting.field"))).toHaveValue("");
});

test("a pasted list whose answer was lost is added once, also from a dialog that was closed since", async ({
  page,
}) => {
  const { delegation, paste, dialog } = await openDelegation(page);
  const add = dialog.getByRole("button", { name: t("pasting.add", { count: 2 }), exact: true });
  let isLost = false;
  await page.route(/EX-/, async (route) => {
    const request = route.request();
    if (request.method() !== "POST" || isSeenReport(request) || isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await paste.click();
  await dialog.getByLabel(t("pasting.field")).fill("Li Ming\tDean\nWang Fang\tDean");
  await add.click();
  await expect(dialog.getByText(t("saving.notAnswered"))).toBeVisible();
  await page.keyboard.press("Escape");
  await paste.click();
  await add.click();
  await expect(dialog).toHaveCount(0);
  await expect(delegation.getByRole("listitem")).toHaveCount(2);
});
