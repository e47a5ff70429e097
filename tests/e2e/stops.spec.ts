import { expect, test } from "@playwright/test";
import { aRow, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openParty } from "./support/record-page.ts";

const t = translatorFor("en");

test("a guest visits two colleges, and readers see each with its days", async ({ page, browser }) => {
  test.slow();
  const [firstDay, lastDay] = [new Date("1999-03-19"), new Date("1999-03-28")];
  let east = "";
  const world = await aWorld({ exchange: { firstDay, lastDay } }, async (client, { mark, exchange, guestPartyId }) => {
    east = `College east ${mark}`;
    const college = {
      code: `C-east-${mark}`,
      slug: `east-${mark}`,
      nameZh: `东学院${mark}`,
      nameEn: east,
      isListed: true,
    };
    await insert(client, "Institution", aRow(college));
    await insert(client, "Delegation", aRow({ exchangeId: exchange.id, partyId: guestPartyId }));
    const item = {
      exchangeId: exchange.id,
      kind: "PLENARY",
      titleEn: "Opening",
      day: lastDay,
      position: 1,
      icalUid: mark,
    };
    await insert(client, "ItineraryItem", aRow(item));
  });
  const account = await anAccount({ institutionId: world.host.id, roles: ["COORDINATOR", "EDITOR"] });
  await signedIn(page.context(), account);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  const parties = page.locator("#parties");
  await parties.getByLabel(t("parties.addAs")).selectOption("HOST");
  await parties.getByRole("combobox", { name: t("parties.addAny"), exact: true }).fill(east);
  await page.getByRole("option", { name: east }).click();
  const rowOf = (name: string) => parties.getByRole("listitem").filter({ hasText: name });
  await expect(rowOf(east)).toContainText(t("parties.stop", { number: 2 }));

  await openParty(rowOf("College host"));
  await openParty(rowOf(east));
  await rowOf("College host").getByLabel(t("parties.stopFrom")).fill("1999-03-19");
  await rowOf(east).getByLabel(t("parties.stopTo")).fill("1999-03-28");
  await expect(rowOf(east).getByText(t("refusals.stop_without_first_day"))).toBeVisible();
  await rowOf(east).getByLabel(t("parties.stopFrom")).fill("1999-03-27");
  await expect(rowOf(east).getByText(t("refusals.stop_without_first_day"))).toHaveCount(0);

  const itinerary = page.locator("#itinerary");
  await itinerary.getByRole("button", { name: /Opening/, expanded: false }).click();
  await itinerary.getByLabel(t("itinerary.stop"), { exact: true }).selectOption({ label: east });
  const guests = page.locator(`#delegation-${world.guest.slug}`);
  await expect(page.locator("#delegations")).toContainText(east);
  await expect(guests).toBeVisible();

  const bar = page.getByRole("region", { name: t("readers.label") });
  await bar.getByRole("button", { name: t("readers.show") }).click();
  const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
  await expect(question).toContainText(east);
  await question.getByRole("button", { name: t("readers.show") }).click();
  await expect(bar).toContainText(t("readers.shown"));

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/en/exchanges/${world.exchange.code}`);
  await expect(reader.getByRole("main")).toContainText("Not yet confirmed by all 3 sides");
  await expect(reader.getByRole("listitem").filter({ hasText: "College host" }).first()).toContainText("19 March 1999");
  await expect(reader.getByRole("listitem").filter({ hasText: east }).first()).toContainText("27–28 March 1999");
  const itineraryDay = reader.getByRole("heading", { level: 3 }).filter({ hasText: "28 March 1999" });
  await expect(itineraryDay).toContainText(east);
  await reader.goto(`/zh/exchanges/${world.exchange.code}`);
  await expect(reader.getByRole("main")).toContainText("1999年3月27日至28日");
  await reader.goto(`/en/exchanges/direction/east-${world.mark}/${world.guest.slug}`);
  await expect(reader.getByRole("main")).toContainText(`Exchange ${world.mark}`);
  await reader.context().close();
});

test("colleges meet online, and nobody is called host or guest", async ({ page }) => {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
  const account = await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] });
  await signedIn(page.context(), account);
  await page.goto("/en/admin/exchanges/new");
  await page.getByLabel(t("newExchange.kind")).selectOption("ONLINE");
  await page.getByLabel(t("newExchange.withoutHost")).check();
  await expect(page.getByText(t("newExchange.whoMeetsHint"))).toBeVisible();
  const [one, other] = [`College guest ${world.mark}`, `College host ${world.mark}`];
  await page.getByLabel(t("newExchange.participant"), { exact: true }).selectOption({ label: one });
  await page.getByLabel(t("newExchange.otherParticipant"), { exact: true }).selectOption({ label: other });
  await page.getByLabel(t("newExchange.firstDay")).fill("1999-09-01");
  await expect(page.getByLabel(t("newExchange.titleEn"))).toHaveValue(
    `Online exchange between ${other} and ${one}, September 1999`,
  );
  await page.getByRole("button", { name: t("newExchange.create"), exact: true }).click();
  await page.waitForURL(/\/admin\/exchanges\/EX-/);
  const parties = page.locator("#parties");
  const withRole = (role: "HOST" | "GUEST" | "PARTICIPANT") =>
    parties.getByRole("listitem").getByText(t(`parties.role.${role}`), { exact: true });
  await expect(withRole("PARTICIPANT")).toHaveCount(2);
  await expect(page.getByRole("main")).not.toContainText(/\bHost\b|\bGuest\b/);

  await page.locator("#basics").getByLabel(t("basics.kind")).selectOption("VISIT");
  await expect(page.locator("#basics")).toContainText(t("refusals.kind_needs_host"));
  await openParty(parties.getByRole("listitem").first());
  await parties
    .getByRole("button", { name: t("parties.make.HOST") })
    .first()
    .click();
  await expect(withRole("HOST")).toHaveCount(1);
  await expect(withRole("GUEST")).toHaveCount(1);
});
