import { expect, test } from "@playwright/test";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { aRow, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openParty } from "./support/record-page.ts";

/** A public exchange of a school to choose, and of a college whose group can observe. */
const aWorldOfGroup = () =>
  aWorld({}, async (client, { exchange, guest, host, hostPartyId, guestPartyId, mark }) => {
    const group = aRow({ code: `group-${mark}`, nameZh: `集团${mark}`, nameEn: `Group ${mark}` });
    await insert(client, "InstitutionGroup", group);
    await client.query(`UPDATE "Institution" SET "groupId" = $2 WHERE "id" = $1`, [host.id, group.id]);
    const names = { nameZh: `系${mark}`, nameEn: `School ${mark}` };
    await insert(client, "Unit", aRow({ institutionId: guest.id, code: `school-${mark}`, ...names, isListed: true }));
    for (const partyId of [hostPartyId, guestPartyId]) {
      await insert(client, "Delegation", aRow({ exchangeId: exchange.id, partyId }));
    }
  });

for (const locale of locales) {
  test(`a school takes part for its college, and the group observes (${locale})`, async ({ page }) => {
    test.slow();
    const t = translatorFor(locale);
    const { exchange, guest, host, mark } = await aWorldOfGroup();
    const school = { zh: `guest学院${mark}系${mark}`, en: `School ${mark}, College guest ${mark}` }[locale];
    const group = { zh: `集团${mark}`, en: `Group ${mark}` }[locale];
    const record = `/${locale}/admin/exchanges/${exchange.code}`;
    const ofHost = await anAccount({ institutionId: host.id, roles: ["COORDINATOR", "EDITOR"] });
    await signedIn(page.context(), ofHost);
    await page.goto(record);

    const parties = page.locator("#parties");
    const row = parties.getByRole("listitem").filter({ hasText: mark }).nth(1);
    await openParty(row);
    await row
      .getByLabel(t("parties.school"))
      .selectOption({ label: { zh: `系${mark}`, en: `School ${mark}` }[locale] });
    await expect(row.getByText(school, { exact: true })).toBeVisible();
    await parties.getByRole("combobox", { name: t("parties.addAny") }).fill(group);
    await page.getByRole("option", { name: group }).click();
    const observer = parties.getByRole("listitem").filter({ hasText: group });
    await expect(observer.getByText(t("parties.role.OBSERVER"), { exact: true })).toBeVisible();
    const delegations = page.locator("#delegations");
    await expect(delegations.getByRole("heading", { name: school })).toBeVisible();
    await expect(delegations.getByRole("heading", { name: group })).toBeVisible();

    const bar = page.getByRole("region", { name: t("readers.label") });
    await bar.getByRole("button", { name: t("readers.show") }).click();
    const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
    await expect(question).toContainText(t("differences.field.school"));
    await question.getByRole("button", { name: t("readers.show") }).click();
    await expect(bar).toContainText(t("readers.shown"));

    // readers find the school and the group in the exchange; the group is no college of the portal
    await page.goto(`/${locale}/exchanges/${exchange.code}`);
    await expect(page.getByRole("link", { name: school })).toHaveAttribute(
      "href",
      `/${locale}/institutions/${guest.slug}`,
    );
    await expect(page.getByRole("heading", { name: group })).toBeVisible();
    await expect(page.getByRole("link", { name: group })).toHaveCount(0);
    await page.goto(`/${locale}/exchanges/school/${guest.slug}/school-${mark}`);
    await expect(page.locator(`a[href$="/exchanges/${exchange.code}"]`).first()).toBeVisible();
    expect((await page.request.get(`/${locale}/institutions/group-${mark}`)).status()).toBe(404);
    expect(await (await page.request.get("/sitemap.xml")).text()).not.toContain(`/institutions/group-${mark}`);
    await page.goto(`/${locale}/admin/institutions`);
    await expect(page.locator(`a[href$="/admin/institutions/${host.slug}"]`).first()).toBeVisible();
    await expect(page.locator(`a[href$="/admin/institutions/group-${mark}"]`)).toHaveCount(0);
  });
}
