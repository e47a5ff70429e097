import { expect, type Locator, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const t = translatorFor("en");

/** Pastes a text into a field, as the browser does. */
const pasteInto = (field: Locator, text: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("an office types a programme in lines, pastes a day, copies it, and postpones the exchange", async ({ page }) => {
  test.slow();
  const [firstDay, lastDay] = [new Date("1999-06-01"), new Date("1999-06-03")];
  const world = await aWorld({ exchange: { firstDay, lastDay } });
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["COORDINATOR", "EDITOR"] }));
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  const itinerary = page.locator("#itinerary");
  const line = itinerary.getByLabel(t("itinerary.typeLabel"));
  const tableOf = (day: string) => itinerary.getByRole("table", { name: t("itinerary.dayTable", { day }) });
  /** The texts of the rows of a day, without that of the headings. */
  const rowsOf = (day: string) =>
    tableOf(day)
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader") });
  const [tuesday, wednesday, thursday] = ["Tuesday, 1 June 1999", "Wednesday, 2 June 1999", "Thursday, 3 June 1999"];

  // lines, in whatever order they are typed; what is read is shown before Enter
  await line.fill("14:00-15:30 Visit to the library");
  await expect(itinerary.getByRole("status").filter({ hasText: "14:00–15:30" })).toContainText(tuesday);
  await line.press("Enter");
  await line.fill("9点半 全体座谈，行政楼412");
  await line.press("Enter");
  await line.fill("2 June morning: lecture");
  await line.press("Enter");
  await expect(rowsOf(tuesday)).toHaveCount(2);
  await expect(rowsOf(tuesday).first()).toContainText("09:30");
  await expect(rowsOf(tuesday).first()).toContainText("行政楼412");
  await expect(rowsOf(wednesday)).toContainText(["Morning"]);
  // the next lines are on the day of the last one
  await expect(itinerary.getByLabel(t("itinerary.addOn"))).toHaveValue("1999-06-02");

  // the keyboard: arrows between rows, Enter from row to row
  await rowsOf(tuesday).first().getByRole("button", { expanded: false }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(rowsOf(tuesday).nth(1).getByRole("button", { expanded: false })).toBeFocused();

  // a pasted day, of which one row is not wanted, and its undo
  await pasteInto(line, "Thursday, 3 June 1999\n09:00 Plenary, Room 412\n12:00 Lunch\n14:00 Free time");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: /Free time/ }).click();
  await dialog.getByRole("button", { name: t("itinerary.pasteAdd", { count: 2 }), exact: true }).click();
  await expect(dialog.getByLabel(t("itinerary.pasteField"))).toHaveValue("14:00 Free time");
  await dialog.getByLabel(t("itinerary.pasteField")).fill("");
  await page.keyboard.press("Escape");
  await expect(rowsOf(thursday)).toHaveCount(2);
  await page.getByRole("button", { name: t("list.undo"), exact: true }).click();
  await expect(tableOf(thursday)).toHaveCount(0);

  // a copied day
  await itinerary.getByRole("button", { name: t("itinerary.dayMenu", { day: tuesday }) }).click();
  await dialog.getByLabel(t("itinerary.copyTo")).selectOption({ label: thursday });
  await dialog.getByRole("button", { name: t("itinerary.copyNow"), exact: true }).click();
  await expect(rowsOf(thursday)).toHaveCount(2);

  // all days move, and back
  await itinerary.getByRole("button", { name: t("itinerary.moveDays") }).click();
  await dialog.getByLabel(t("itinerary.moveField")).fill("1999-05-31");
  await expect(dialog).toContainText(
    t("itinerary.moveEarlier", { count: 1, from: tuesday, to: "Monday, 31 May 1999" }),
  );
  await dialog.getByRole("button", { name: t("itinerary.moveNow"), exact: true }).click();
  await expect(itinerary.getByRole("heading", { level: 3 })).toHaveText([
    "Monday, 31 May 1999",
    "Tuesday, 1 June 1999",
    "Wednesday, 2 June 1999",
  ]);
  await expect(page.locator("#basics").getByLabel(t("basics.firstDay"), { exact: true })).toHaveValue("1999-05-31");
  await page.getByRole("button", { name: t("list.undo"), exact: true }).click();
  await expect(itinerary.getByRole("heading", { level: 3 })).toHaveText([tuesday, wednesday, thursday]);
  await page.reload();
  await expect(rowsOf(tuesday)).toHaveCount(2);
  await expect(rowsOf(thursday)).toHaveCount(2);
});
