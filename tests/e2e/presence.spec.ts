import { type Browser, expect, test } from "@playwright/test";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { axeFindings, overflow } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

/** Longer than a page takes to hear of others, and than somebody stays who could not say that they left. */
const HEARD = { timeout: 40_000 };

async function recorder(browser: Browser, { institutionId }: { institutionId: string }) {
  const context = await browser.newContext({ baseURL: test.info().project.use.baseURL ?? "" });
  const account = await anAccount({ institutionId, roles: ["RECORDER"] });
  await signedIn(context, account);
  return { page: await context.newPage(), account };
}

test("who has a record open sees who else has, at which part, and that they left", async ({ browser }) => {
  const t = translatorFor("en");
  const world = await aWorld();
  const address = `/en/admin/exchanges/${world.exchange.code}`;
  const host = await recorder(browser, { institutionId: world.host.id });
  const guest = await recorder(browser, { institutionId: world.guest.id });
  await host.page.goto(address);
  await guest.page.goto(address);
  const others = host.page.getByRole("region", { name: t("presence.label") });
  await expect(others).toContainText(guest.account.name, HEARD);
  await expect(others).not.toContainText(host.account.name);

  await guest.page.locator("#notes").getByRole("textbox").first().focus();
  const place = others.getByRole("link", { name: t("record.part.notes") });
  await expect(place).toBeVisible(HEARD);
  expect(await overflow(host.page)).toBe(0);
  expect(await axeFindings(host.page)).toEqual([]);
  await place.click();
  await expect(host.page).toHaveURL(/#notes$/);

  await guest.page.goto("/en/admin");
  await expect(others).toBeHidden(HEARD);
});
