import { expect, type Locator, type Page, test } from "@playwright/test";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { aRow, ask, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";

const BEFORE = ["Li Ming", "Wang Fang", "Zhang Wei", "Chen Jing"];
/** The order after the last person moved to the second place. */
const MOVED = "Chen Jing";
const AFTER = ["Li Ming", "Chen Jing", "Wang Fang", "Zhang Wei"];

type RecordPage = { page: Page; roster: Locator; partyId: string; words: ReturnType<typeof translatorFor> };

/** Each way to move a person up by two places. */
const ways: Record<string, (desk: RecordPage) => Promise<void>> = {
  "with the mouse": async (desk) => {
    const { page, roster, words } = desk;
    const center = async (name: string) => {
      const handle = roster.getByRole("button", { name: words("list.handle", { label: name }) });
      const box = await handle.boundingBox();
      if (!box) throw new Error(`${name} has no handle`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    await roster.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const [from, to] = [await center(MOVED), await center("Wang Fang")];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y - 10, { steps: 20 });
    // the row follows the pointer frame by frame, and is dropped where the list has made room for it
    const heldOver = async () => {
      await page.mouse.move(to.x, to.y);
      await page.mouse.move(to.x, to.y - 10, { steps: 5 });
      return namesOn(desk);
    };
    await expect.poll(heldOver).toEqual(AFTER);
    await page.mouse.up();
  },
  "with the arrow keys": async ({ page, roster, words }) => {
    const handle = roster.getByRole("button", { name: words("list.handle", { label: MOVED }) });
    await handle.focus();
    for (const position of [3, 2]) {
      await page.keyboard.press("ArrowUp");
      await saysPlace({ roster, words }, position);
      await expect(handle).toBeFocused();
    }
  },
  "with the buttons": async ({ roster, words }) => {
    await roster.getByRole("button", { expanded: false }).filter({ hasText: MOVED }).click();
    const up = roster.getByRole("button", { name: words("list.up", { label: MOVED }), exact: true });
    for (const position of [3, 2]) {
      await up.click();
      await saysPlace({ roster, words }, position);
    }
  },
};

/** The place is announced beside the notice that offers to undo the move. */
const saysPlace = ({ roster, words }: Pick<RecordPage, "roster" | "words">, position: number) =>
  expect(
    roster.getByText(words("list.moved", { label: MOVED, position, total: BEFORE.length }), { exact: true }),
  ).toHaveRole("status");

/** Collects errors of the console, of scripts and of the content security policy from now on. */
async function complaintsOf(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.exposeFunction("complain", (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      const { complain } = window as unknown as { complain: (text: string) => void };
      complain(`${violatedDirective} refused ${blockedURI} ${sample}`);
    });
  });
  return complaints;
}

/** Opens a draft with a delegation of four as a recorder of its host. */
async function openDelegation(page: Page, locale: Locale): Promise<RecordPage> {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { hostPartyId, exchange }) => {
    const delegation = aRow({ partyId: hostPartyId, exchangeId: exchange.id });
    await insert(client, "Delegation", delegation);
    for (const [at, nameEn] of BEFORE.entries()) {
      const place = { delegationId: delegation.id, exchangeId: exchange.id, protocolOrder: at + 1 };
      await insert(client, "DelegationMember", aRow({ ...place, nameEn }));
    }
  });
  const { host, exchange, hostPartyId } = world;
  await signedIn(page.context(), await anAccount({ institutionId: host.id, roles: ["RECORDER"] }));
  await page.goto(`/${locale}/admin/exchanges/${exchange.code}`);
  const roster = page.locator(`#delegation-${host.slug}`);
  return { page, roster, partyId: hostPartyId, words: translatorFor(locale) };
}

/** Reads the names of a delegation from the page, in order. */
const namesOn = ({ roster }: RecordPage): Promise<string[]> =>
  roster
    // dnd-kit puts a copy of the dragged row where it would come down
    .locator("[data-opens-row]:not([data-dnd-placeholder] *)")
    .evaluateAll(
      (lines, names) => lines.map((line) => names.find((name) => line.textContent?.includes(name)) ?? ""),
      BEFORE,
    );

const namesStored = async ({ partyId }: RecordPage): Promise<string[]> =>
  (
    await ask<{ nameEn: string }>(
      `SELECT m."nameEn" FROM "DelegationMember" m JOIN "Delegation" d ON d.id = m."delegationId"
       WHERE d."partyId" = $1 ORDER BY m."protocolOrder"`,
      [partyId],
    )
  ).map(({ nameEn }) => nameEn);

const locale = "zh";
for (const [way, move] of Object.entries(ways)) {
  test(`members of a delegation are put in order ${way}, and keep that order`, async ({ page }) => {
    const complaints = await complaintsOf(page);
    const desk = await openDelegation(page, locale);
    await expect.poll(() => namesOn(desk)).toEqual(BEFORE);
    await move(desk);
    await saysPlace(desk, 2);
    await expect.poll(() => namesOn(desk)).toEqual(AFTER);
    await expect.poll(() => namesStored(desk)).toEqual(AFTER);
    await page.reload();
    await expect.poll(() => namesOn(desk)).toEqual(AFTER);
    expect(complaints).toEqual([]);
  });
}
