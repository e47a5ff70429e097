import { expect, test } from "@playwright/test";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { tabTo } from "./support/tab-to.ts";

const locale = "en";
const t = translatorFor(locale);

test("a delegation is entered, ordered and counted by keyboard alone", async ({ page }) => {
  test.slow();
  const { host, exchange, hostPartyId } = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, world) => {
    await client.query(
      `INSERT INTO "Delegation" (id, "partyId", "exchangeId", "updatedAt") VALUES (gen_random_uuid(), $1, $2, now())`,
      [world.hostPartyId, world.exchange.id],
    );
  });
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["RECORDER"] }));
  await page.goto(`/${locale}/admin/exchanges/${exchange.code}`);
  const delegation = page.locator(`#delegation-${host.slug}`);

  await tabTo(page, (label) => label === t("delegations.headcount"));
  await page.keyboard.insertText("6");
  await tabTo(page, (label) => label === t("delegations.add"));
  for (const [at, name] of ["Li Ming", "王芳"].entries()) {
    await page.keyboard.insertText(name);
    await expect(page.getByRole("option").last()).toContainText(name);
    await page.keyboard.press("Enter");
    await expect(delegation.getByText(t("delegations.listedCount", { listed: at + 1 }))).toBeVisible();
  }
  await tabTo(page, (label) => label.includes("Li Ming"), false);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(delegation.getByRole("status").first()).toHaveText(
    t("list.moved", { label: "王芳", position: 1, total: 2 }),
  );
  await expect
    .poll(() =>
      ask(
        `SELECT d.headcount, array_agg(coalesce(m."nameZh", m."nameEn") ORDER BY m."protocolOrder") AS members
         FROM "Delegation" d JOIN "DelegationMember" m ON m."delegationId" = d.id WHERE d."partyId" = $1 GROUP BY d.id`,
        [hostPartyId],
      ),
    )
    .toEqual([{ headcount: 6, members: ["王芳", "Li Ming"] }]);
});
