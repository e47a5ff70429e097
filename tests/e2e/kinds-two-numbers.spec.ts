import { expect, test } from "@playwright/test";
import { TWO_NUMBERS, TWO_NUMBERS_PAGES } from "../support/kinds/visit-with-two-numbers.ts";
import { translatorFor } from "../support/portal/translator.ts";
import {
  addMember,
  aMark,
  beginRecord,
  collegesNamed,
  expectPages,
  marked,
  openDesk,
  publishReport,
} from "./support/kinds-by-hand.ts";
import { openParty } from "./support/record-page.ts";

const t = translatorFor("zh");

test("eight people come to one college and 27 to another a week later, logged by hand in Chinese", async ({ page }) => {
  test.slow();
  const mark = aMark();
  const { guest, hosts, days, dean } = TWO_NUMBERS;
  const [guestSlug] = await collegesNamed([guest, ...hosts], mark);
  const [first, second] = [marked(hosts[0].nameZh, mark), marked(hosts[1].nameZh, mark)];
  await openDesk(page, "zh");
  const code = await beginRecord(page, t, { guest: marked(guest.nameZh, mark), host: first, ...days });

  const parties = page.locator("#parties");
  await parties.getByLabel(t("parties.addAs")).selectOption("HOST");
  await parties.getByRole("combobox", { name: t("parties.addAny"), exact: true }).fill(second);
  await page.getByRole("option", { name: second }).click();
  for (const [at, { from, to }] of hosts.entries()) {
    const row = parties.getByRole("listitem").filter({ hasText: at === 0 ? first : second });
    await openParty(row);
    await row.getByLabel(t("parties.stopFrom")).fill(from);
    if (to) await row.getByLabel(t("parties.stopTo")).fill(to);
  }

  const delegation = page.locator(`#delegation-${guestSlug}`);
  await delegation.getByText(t("delegations.headcountsAtStops"), { exact: true }).click();
  await delegation.getByLabel(first, { exact: true }).fill(String(hosts[0].headcount));
  await delegation.getByLabel(second, { exact: true }).fill(String(hosts[1].headcount));
  const row = await addMember(delegation, t, dean);
  await row
    .locator("summary")
    .filter({ hasText: t("delegations.stopsOfMember") })
    .click();
  await row.getByRole("checkbox", { name: second }).check();
  await expect(row.getByRole("button", { expanded: true }).first()).toContainText(second);

  await publishReport(page, t);
  await expectPages(page, code, { pages: TWO_NUMBERS_PAGES, mark });
});
