import { expect, type Page, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { aRow, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const CHAIR = "Zoe Quill";
const PRESIDENT = "Amos Thorne";

/** A public exchange whose guest named one person, who may chair its only session. */
const aNamedWorld = () =>
  aWorld({}, async (client, { exchange, guestPartyId }) => {
    const delegation = aRow({ partyId: guestPartyId, exchangeId: exchange.id, takenOverAt: new Date() });
    await insert(client, "Delegation", delegation);
    const member = { nameEn: CHAIR, titleEn: "Dean", status: "PRESENT", namedInPublic: true, protocolOrder: 1 };
    await insert(client, "DelegationMember", aRow({ ...member, delegationId: delegation.id, exchangeId: exchange.id }));
    const day = new Date("2025-12-05T00:00:00Z");
    await insert(client, "ItineraryItem", {
      ...aRow({ exchangeId: exchange.id, kind: "LECTURE" }),
      day,
      position: 1,
      icalUid: exchange.id,
    });
  });

const publicText = async (page: Page, { exchange }: World) =>
  (await page.request.get(`/en/exchanges/${exchange.code}`)).text();

for (const locale of locales) {
  test(`a lecture has a chair and an audience, a dean comes for the president, and a name goes at once (${locale})`, async ({
    page,
  }) => {
    test.slow();
    const t = translatorFor(locale);
    const world = await aNamedWorld();
    await signedIn(
      page.context(),
      await anAccount({ institutionId: world.guest.id, roles: ["COORDINATOR", "EDITOR"] }),
    );
    await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
    const [delegation, itinerary] = [page.locator(`#delegation-${world.guest.slug}`), page.locator("#itinerary")];

    await delegation.getByRole("button", { expanded: false }).filter({ hasText: CHAIR }).click();
    await delegation.getByText(t("delegations.absence")).click();
    await delegation.getByRole("combobox", { name: t("delegations.onBehalfOf") }).fill(`${PRESIDENT}, President`);
    await page.getByRole("option").last().click();
    await expect(delegation.getByText(t("delegations.absentCount", { absent: 1 }))).toBeVisible();
    await delegation.getByRole("button", { expanded: false }).filter({ hasText: PRESIDENT }).click();
    await delegation.getByLabel(t("delegations.namedInPublic"), { exact: true }).last().click();

    await delegation.getByText(t("delegations.othersTitle"), { exact: true }).click();
    await delegation.getByLabel(t("delegations.othersAdder")).fill("8 students");
    await page.keyboard.press("Enter");
    await expect(delegation.getByText(t("delegations.othersCounted", { counted: 8 }))).toBeVisible();
    await delegation.getByLabel(t("delegations.othersPublic")).click();

    await itinerary.getByRole("button", { expanded: false }).first().click();
    await itinerary.getByRole("combobox", { name: t("itinerary.chairs") }).fill(CHAIR);
    await page.getByRole("option").first().click();
    await itinerary.getByLabel(t("itinerary.audienceCount")).fill("200");
    await itinerary.getByLabel(t("itinerary.audienceIsApproximate")).click();
    const english = { label: t("itinerary.audience"), language: t("saving.language.en") };
    await itinerary.getByLabel(t("saving.labelIn", english), { exact: true }).fill("teachers and students");

    const bar = page.getByRole("region", { name: t("readers.label") });
    await bar.getByRole("button", { name: t("readers.show") }).click();
    const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
    await expect(question).toContainText("teachers and students");
    await expect(question).toContainText("students");
    await question.getByRole("button", { name: t("readers.show") }).click();
    await expect(bar).toContainText(t("readers.shown"));

    await page.goto(`/en/exchanges/${world.exchange.code}`);
    const main = page.getByRole("main");
    await expect(main).toContainText(`Chaired by ${CHAIR}`);
    await expect(main).toContainText("An audience of about 200 teachers and students");
    await expect(main).toContainText(`on behalf of President ${PRESIDENT}`);
    await expect(main).toContainText("students (8)");

    await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
    await delegation.getByRole("button", { expanded: false }).filter({ hasText: "President" }).last().click();
    await delegation.getByLabel(t("delegations.namedInPublic"), { exact: true }).click();
    await expect(page.getByText(t("delegations.nameWithdrawn"))).toBeVisible();
    const text = await publicText(page, world);
    expect(text).not.toContain(PRESIDENT);
    expect(text).toContain(CHAIR);
  });
}
