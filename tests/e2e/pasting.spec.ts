import { expect, type Locator, type Page, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";
import { isSave } from "./support/saves.ts";

const t = translatorFor("en");

/** Pastes a text into a field, as the browser does. */
const pasteInto = (field: Locator, text: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Opens a record with an empty delegation. @returns it with its paste button and the dialog of that */
async function openDelegation(page: Page) {
  const { world } = await openRecordPage(page);
  const delegation = page.locator(`#delegation-${world.host.slug}`);
  const paste = delegation.getByRole("button", { name: t("delegations.paste"), exact: true });
  return { world, delegation, paste, dialog: page.getByRole("dialog") };
}

test("a pasted list with its corrections survives closing the dialog and a reload, until it is added", async ({
  page,
}) => {
  const { delegation, paste, dialog } = await openDelegation(page);
  await paste.click();
  await pasteInto(dialog.getByLabel(t("pasting.field")), "Li Ming\tDean\nWang Fang\tDean");
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
  await dialog.getByRole("button", { name: t("pasting.add", { count: 2, lines: 0 }), exact: true }).click();
  await expect(delegation.getByRole("listitem")).toHaveCount(2);
  await expect(dialog).toHaveCount(0);
  await paste.click();
  await expect(dialog.getByLabel(t("pasting.field"))).toHaveValue("");
});

test("a pasted list whose answer was lost is added once, also from a dialog that was closed since", async ({
  page,
}) => {
  const { delegation, paste, dialog } = await openDelegation(page);
  const add = dialog.getByRole("button", { name: t("pasting.add", { count: 2, lines: 0 }), exact: true });
  let isLost = false;
  await page.route(/EX-/, async (route) => {
    const request = route.request();
    if (!isSave(request) || isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort();
  });
  await paste.click();
  await pasteInto(dialog.getByLabel(t("pasting.field")), "Li Ming\tDean\nWang Fang\tDean");
  await add.click();
  await expect(dialog.getByText(t("saving.notAnswered"))).toBeVisible();
  await page.keyboard.press("Escape");
  await paste.click();
  await add.click();
  await expect(dialog).toHaveCount(0);
  await expect(delegation.getByRole("listitem")).toHaveCount(2);
});

test("a list with its title, its empty cells and its private columns becomes people, and is undone as a whole", async ({
  page,
}) => {
  const { world, delegation, paste, dialog } = await openDelegation(page);
  const cell = (number: number, kind: "name" | "title" | "unit") =>
    dialog.getByRole("textbox", { name: t("pasting.cell", { number, kind: t(`pasting.kind.${kind}`) }) });
  await paste.click();
  await pasteInto(
    dialog.getByLabel(t("pasting.field")),
    [
      "来访人员名单",
      "时间：2025年12月5日",
      "姓名\t手机号码\t职务\t学院",
      '张三\t13800000001\t"双师型"教师\t马克思主义学院',
      '李四\t13800000002\t"副院长\t',
      "",
      "王\u200B五\t13800000003\t教授\t",
      "合计\t3人",
    ].join("\n"),
  );
  for (const aside of ["title", "details", "empty", "total"] as const)
    await expect(dialog.getByText(t(`pasting.aside.${aside}`))).toHaveCount(1);
  await expect(dialog.getByText(t("pasting.notStored", { kinds: t("pasting.private.phone") }))).toBeVisible();
  await expect(cell(3, "title")).toHaveValue('"双师型"教师');
  await expect(cell(6, "name")).toHaveValue("王五");
  await dialog.getByRole("button", { name: t("pasting.fill", { count: 2, kind: t("pasting.kind.unit") }) }).click();
  await expect(cell(6, "unit")).toHaveValue("马克思主义学院");
  await dialog.getByRole("button", { name: t("pasting.add", { count: 3, lines: 0 }), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(delegation.getByRole("listitem")).toHaveCount(3);
  const rows = await ask(
    `SELECT "nameZh", "titleZh", "unitNameZh" FROM "DelegationMember" WHERE "exchangeId" = $1 ORDER BY "protocolOrder"`,
    [world.exchange.id],
  );
  expect(rows).toEqual([
    { nameZh: "张三", titleZh: '"双师型"教师', unitNameZh: "马克思主义学院" },
    { nameZh: "李四", titleZh: '"副院长', unitNameZh: "马克思主义学院" },
    { nameZh: "王五", titleZh: "教授", unitNameZh: "马克思主义学院" },
  ]);
  await page.getByRole("button", { name: t("list.undo"), exact: true }).click();
  await expect(delegation.getByRole("listitem")).toHaveCount(0);
});

test("what is typed into the field for a list stays text until the button makes a table of it", async ({ page }) => {
  const { delegation, paste, dialog } = await openDelegation(page);
  await paste.click();
  const field = dialog.getByLabel(t("pasting.field"));
  await expect(field).toBeFocused();
  await field.pressSequentially("Li Ming, Dean");
  await expect(field).toHaveValue("Li Ming, Dean");
  await page.keyboard.press("Escape");
  await paste.click();
  await expect(field).toHaveValue("Li Ming, Dean");
  await dialog.getByRole("button", { name: t("pasting.convert"), exact: true }).click();
  // the keyboard goes on in the rows
  await expect(dialog.getByRole("region", { name: t("pasting.rows") })).toBeFocused();
  await dialog.getByRole("button", { name: t("pasting.add", { count: 1, lines: 0 }), exact: true }).click();
  await expect(delegation.getByRole("listitem")).toHaveCount(1);
});
