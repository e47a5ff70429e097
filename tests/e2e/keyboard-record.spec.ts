import { expect, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { openRecordPage } from "./support/record-page.ts";
import { tabTo } from "./support/tab-to.ts";

const t = translatorFor("en");

test("a visit is written down by keyboard alone: programme, minutes, outcomes, notes and what readers call its place", async ({
  page,
}) => {
  test.slow();
  const { world } = await openRecordPage(page);
  const { keyboard } = page;
  const named = (name: string) => (label: string) => label === name;
  const lines = { itinerary: ["09:00 Plenary, Room 412", "Campus tour"], outcomes: ["资源共享 / Resource sharing"] };

  await page.locator("#basics").getByRole("textbox").first().focus();
  await tabTo(page, named(t("itinerary.typeLabel")));
  for (const [at, line] of lines.itinerary.entries()) {
    await keyboard.insertText(line);
    await keyboard.press("Enter");
    await expect(page.locator("#itinerary [data-opens-row]")).toHaveCount(at + 1);
  }
  await tabTo(page, named(t("minutes.text")));
  await keyboard.insertText("双方交换了意见 / Both sides exchanged views");
  await keyboard.press("Enter");
  await expect(page.locator("#minutes").getByText("Both sides exchanged views", { exact: true })).toBeVisible();
  await tabTo(page, named(t("outcomes.line")));
  await keyboard.insertText(lines.outcomes[0] ?? "");
  await keyboard.press("Enter");
  await expect(page.locator("#outcomes").getByText("Resource sharing", { exact: true })).toBeVisible();
  await tabTo(page, named(t("sourceNotes.quote")));
  await keyboard.insertText("On December 5th");
  await keyboard.press("Enter");
  await expect(page.locator("#notes q")).toHaveText("On December 5th");

  // the row of the item is reached, opened, and closed again, and the focus stays in the list
  await tabTo(page, (label) => label.includes("Both sides exchanged views"), false);
  await keyboard.press("Enter");
  await expect(page.locator("#minutes [aria-expanded=true]")).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.locator("#minutes [aria-expanded=false]")).toBeFocused();

  const stored = () =>
    ask(
      `SELECT (SELECT array_agg(x.text ORDER BY x.locale) FROM "MinuteItemText" x JOIN "MinuteItem" i ON i.id = x."minuteItemId"
               WHERE i."exchangeId" = e.id) AS said,
              (SELECT array_agg(o."titleZh" || ' ' || o."titleEn") FROM "Outcome" o WHERE o."exchangeId" = e.id) AS outcomes,
              (SELECT count(*)::int FROM "ItineraryItem" i WHERE i."exchangeId" = e.id) AS items
       FROM "Exchange" e WHERE e.id = $1`,
      [world.exchange.id],
    );
  await expect.poll(stored).toEqual([
    {
      said: ["Both sides exchanged views", "双方交换了意见"],
      outcomes: ["资源共享 Resource sharing"],
      items: 2,
    },
  ]);
});
