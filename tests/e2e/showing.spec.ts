import { expect, type Page, test } from "@playwright/test";
import { type Locale, locales } from "@/lib/platform/i18n/locales.ts";
import { aRow, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const NAME = "Zoe Quill";

/** A public exchange whose guest named one person, with that name in the summary of the English report as well. */
const aNamedWorld = () =>
  aWorld({}, async (client, { exchange, guestPartyId, report }) => {
    const delegation = aRow({ partyId: guestPartyId, exchangeId: exchange.id, takenOverAt: new Date() });
    await insert(client, "Delegation", delegation);
    const member = { nameEn: NAME, titleEn: "Dean", status: "PRESENT", namedInPublic: true, protocolOrder: 1 };
    await insert(client, "DelegationMember", aRow({ ...member, delegationId: delegation.id, exchangeId: exchange.id }));
    await client.query(`UPDATE "ReportTranslation" SET "summary" = $2 WHERE "reportId" = $1 AND "locale" = 'en'`, [
      report.id,
      `A talk of ${NAME}`,
    ]);
  });

async function openRecord(page: Page, locale: Locale, { world, side }: { world: World; side: "host" | "guest" }) {
  await page.context().clearCookies();
  await signedIn(page.context(), await anAccount({ institutionId: world[side].id, roles: ["COORDINATOR", "EDITOR"] }));
  await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);
}

/** The text of a public page, as a reader without an account gets it. */
const publicText = async (page: Page, path: string) => (await page.request.get(path)).text();

for (const locale of locales) {
  test(`what is typed into a public record reaches readers when it is shown, and a name goes at once (${locale})`, async ({
    page,
  }) => {
    test.slow();
    const t = translatorFor(locale);
    const world = await aNamedWorld();
    const publicPage = `/en/exchanges/${world.exchange.code}`;
    expect(await publicText(page, publicPage)).toContain(NAME);

    await openRecord(page, locale, { world, side: "host" });
    const bar = page.getByRole("region", { name: t("readers.label") });
    await expect(bar.getByRole("button")).toHaveCount(0);
    const place = page
      .locator("#basics")
      .getByLabel(t("saving.labelIn", { label: t("basics.place"), language: t("saving.language.en") }), {
        exact: true,
      });
    await place.fill(`Harbin ${world.mark}`);
    await expect(bar.getByRole("button", { name: t("readers.show") })).toBeVisible();
    expect(await publicText(page, publicPage)).not.toContain(`Harbin ${world.mark}`);
    await bar.getByRole("button", { name: t("readers.show") }).click();
    const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
    await expect(question).toContainText(`Harbin ${world.mark}`);
    await question.getByRole("button", { name: t("readers.show") }).click();
    await expect(bar).toContainText(t("readers.shown"));
    expect(await publicText(page, publicPage)).toContain(`Harbin ${world.mark}`);

    await openRecord(page, locale, { world, side: "guest" });
    await page.locator("#delegations").getByRole("button", { expanded: false }).filter({ hasText: NAME }).click();
    const named = page.locator("#delegations").getByLabel(t("delegations.namedInPublic"), { exact: true });
    await expect(named).toBeChecked();
    await named.click();
    await expect(page.getByText(t("delegations.nameWithdrawn"))).toBeVisible();
    expect(await publicText(page, publicPage)).not.toContain(NAME);
    // the text that is being written still has the name: its editors are told where
    await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}/report`);
    await expect(page.getByRole("main")).toContainText(`A talk of ${NAME}`);
  });
}
