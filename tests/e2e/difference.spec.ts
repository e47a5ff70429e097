import { expect, test } from "@playwright/test";
import { aRow, inDatabase, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { axeFindings, NARROW, overflow, WIDE } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

/** A public exchange of which one person got another title, and that has an outcome and a passage, since readers saw it. */
async function aChangedWorld() {
  const member = aRow({ nameZh: "陆敏", nameEn: "Lu Min", titleZh: "院长", titleEn: "Dean", status: "PRESENT" });
  const world = await aWorld({}, async (client, { exchange, guestPartyId }) => {
    const delegation = aRow({ partyId: guestPartyId, exchangeId: exchange.id, takenOverAt: new Date() });
    await insert(client, "Delegation", delegation);
    const place = { delegationId: delegation.id, exchangeId: exchange.id, protocolOrder: 1, namedInPublic: true };
    await insert(client, "DelegationMember", { ...member, ...place });
  });
  const { exchange } = world;
  await inDatabase(async (client) => {
    await client.query(`UPDATE "DelegationMember" SET "titleZh" = '书记', "titleEn" = 'Secretary' WHERE id = $1`, [
      member.id,
    ]);
    const names = { titleZh: "共建课程", titleEn: "Shared courses", code: `${exchange.code}-O1`, position: 1 };
    const outcome = { kind: "CURRICULUM", standing: "DIRECTION", exchangeId: exchange.id };
    await insert(client, "Outcome", aRow({ ...names, ...outcome }));
  });
  return world;
}

const SAID = {
  zh: { title: /^陆敏（guest学院.+）职务：由“院长”改为“书记”/, outcome: "增加：“共建课程”，方向" },
  en: {
    title: /^Lu Min \(College guest .+\)title: from “Dean” to “Secretary”/,
    outcome: "Added: “Shared courses”, Direction",
  },
} as const;

for (const [locale, width] of [
  ["zh", WIDE],
  ["en", NARROW],
] as const) {
  const t = translatorFor(locale);

  test(`what readers do not see yet is told in the bar, and asked about before it is shown (${locale}, ${width})`, async ({
    page,
  }) => {
    test.slow();
    const world = await aChangedWorld();
    await page.setViewportSize({ width, height: 800 });
    await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["EDITOR"] }));
    await page.goto(`/${locale}/admin/exchanges/${world.exchange.code}`);

    const bar = page.getByRole("region", { name: t("readers.label") });
    await bar.getByText(t("differences.count", { count: 3 }), { exact: true }).click();
    const told = bar.getByRole("region", { name: t("differences.label") });
    await expect(told.getByRole("term")).toHaveText([t("record.part.delegations"), t("record.part.outcomes")]);
    await expect(told.getByRole("listitem").first()).toHaveText(SAID[locale].title);
    await expect(told.getByText(SAID[locale].outcome)).toBeVisible();
    expect(await axeFindings(page, [width])).toEqual([]);
    if (width === NARROW) expect(await overflow(page)).toBe(0);

    await bar.getByRole("button", { name: t("readers.show") }).click();
    const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
    await expect(question.getByText(SAID[locale].outcome)).toBeVisible();
    expect(await axeFindings(page, [width])).toEqual([]);
    await question.getByRole("button", { name: t("readers.show") }).click();
    await expect(bar).toContainText(t("readers.shown"));
    await expect(bar).toBeFocused();
    const publicPage = await page.request.get(`/${locale}/exchanges/${world.exchange.code}`);
    expect(await publicPage.text()).toContain(locale === "zh" ? "书记" : "Secretary");
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the bar opens to what changed", async ({ page }) => {
    const world = await aChangedWorld();
    await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["VIEWER"] }));
    await page.goto(`/zh/admin/exchanges/${world.exchange.code}`);
    const t = translatorFor("zh");
    await expect(page.getByText(SAID.zh.outcome)).toBeHidden();
    await page.getByText(t("differences.count", { count: 3 }), { exact: true }).click();
    await expect(page.getByText(SAID.zh.outcome)).toBeVisible();
  });
});
