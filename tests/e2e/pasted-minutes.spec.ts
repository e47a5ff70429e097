import { expect, type Locator, type Page, test } from "@playwright/test";
import { aRow, ask, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("zh");

/** Pastes a text into a field, as the browser does. */
const pasteInto = (field: Locator, text: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Opens a draft whose host has sent a dean. @returns its code and its plenary */
async function openMinutes(page: Page) {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { exchange, hostPartyId }) => {
    const delegation = aRow({ exchangeId: exchange.id, partyId: hostPartyId });
    await insert(client, "Delegation", delegation);
    const dean = { nameZh: "赵玉红", titleZh: "马克思主义学院院长", protocolOrder: 1, status: "PRESENT" };
    const place = { delegationId: delegation.id, exchangeId: exchange.id, namedInPublic: false };
    await insert(client, "DelegationMember", aRow({ ...place, ...dean }));
  });
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] }));
  await page.goto(`/zh/admin/exchanges/${world.exchange.code}`);
  return { exchange: world.exchange, plenary: page.locator("#minutes details").first() };
}

test("pasted minutes become items with their speakers and kinds after a look at them, and one undo takes them back", async ({
  page,
}) => {
  const { exchange, plenary } = await openMinutes(page);
  const line = plenary.getByRole("textbox", { name: t("minutes.text"), exact: true });
  const dialog = page.getByRole("dialog");
  await pasteInto(line, "1. 赵院长：党建先行\n2. 问：如何共建课程？\n3、钱老师：愿意参加\n\n• 明年回访");
  await expect(dialog.getByRole("listitem")).toHaveCount(4);
  await expect(dialog.getByText(t("pastedLines.unknown", { words: "钱老师" }))).toBeVisible();
  await dialog.getByRole("button", { name: t("pastedLines.add", { count: 4 }), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const rows = plenary.getByRole("listitem");
  await expect(rows).toHaveCount(4);
  await expect(rows.first()).toContainText("赵玉红");
  const stored = () =>
    ask(
      `SELECT i.kind, m."nameZh" AS speaker, x.text FROM "MinuteItem" i
       JOIN "MinuteItemText" x ON x."minuteItemId" = i.id
       LEFT JOIN "DelegationMember" m ON m.id = i."speakerMemberId"
       WHERE i."exchangeId" = $1 ORDER BY i.sequence`,
      [exchange.id],
    );
  expect(await stored()).toEqual([
    { kind: "STATEMENT", speaker: "赵玉红", text: "党建先行" },
    { kind: "QUESTION", speaker: null, text: "如何共建课程？" },
    { kind: "STATEMENT", speaker: null, text: "钱老师：愿意参加" },
    { kind: "STATEMENT", speaker: null, text: "明年回访" },
  ]);
  await page.getByRole("button", { name: t("list.undo"), exact: true }).click();
  await expect(rows).toHaveCount(0);
  await expect.poll(stored).toEqual([]);
});

test("pasted minutes that were not added survive a reload", async ({ page }) => {
  const { plenary } = await openMinutes(page);
  await pasteInto(plenary.getByRole("textbox", { name: t("minutes.text"), exact: true }), "第一点\n第二点");
  await page.keyboard.press("Escape");
  page.once("dialog", (asked) => asked.accept());
  await page.reload();
  await plenary.getByRole("button", { name: t("pastedLines.goOn"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("pastedLines.add", { count: 2 }), exact: true }).click();
  await expect(plenary.getByRole("listitem")).toHaveCount(2);
});
