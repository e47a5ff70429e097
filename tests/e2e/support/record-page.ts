import type { Locator, Page } from "@playwright/test";
import { aRow, insert } from "../../support/portal/database.ts";
import { aWorld, type World } from "../../support/portal/world.ts";
import { type Account, anAccount, signedIn } from "./accounts.ts";

/** Opens a draft in English as a recorder of the host, whose delegation is empty. */
export async function openRecordPage(page: Page): Promise<{ world: World; account: Account }> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { exchange, hostPartyId }) => {
    await insert(client, "Delegation", aRow({ exchangeId: exchange.id, partyId: hostPartyId }));
  });
  const account = await anAccount({ institutionId: world.host.id, roles: ["RECORDER"] });
  await signedIn(page.context(), account);
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  return { world, account };
}

/** Opens the row of a party to its fields and actions. */
export const openParty = (row: Locator): Promise<void> => row.locator("summary").click();
