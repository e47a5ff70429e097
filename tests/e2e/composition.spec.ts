import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { aRow, ask, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, type World } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { LONGER_THAN_A_PAUSE_MS, savesOf } from "./support/saves.ts";

const t = translatorFor("zh");

/** An input method of the browser, with which a person types pinyin. */
class InputMethod {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  /** Types letters that are not a word yet. */
  async compose(letters: string): Promise<void> {
    const end = letters.length;
    await this.#session.send("Input.imeSetComposition", { text: letters, selectionStart: end, selectionEnd: end });
  }

  /** Presses keys that choose a candidate, which only the input method may handle. */
  async chooseCandidate(): Promise<void> {
    for (const [key, code] of [
      ["ArrowDown", 40],
      ["ArrowUp", 38],
      ["Enter", 13],
      ["Escape", 27],
    ] as const) {
      const event = { key, code: key, windowsVirtualKeyCode: code };
      await this.#session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
      await this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    }
  }

  /** Commits the chosen word. */
  async commit(word: string): Promise<void> {
    await this.#session.send("Input.insertText", { text: word });
  }
}

const draft = () => aWorld({ zh: "DRAFT", en: "DRAFT" });

/** Opens a page of a draft as a recorder who is also an editor. */
async function openRecord(page: Page, path = "", given?: World): Promise<InputMethod> {
  const world = given ?? (await draft());
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["RECORDER", "EDITOR"] }));
  await page.goto(`/zh/admin/exchanges/${world.exchange.code}${path}`);
  return InputMethod.of(page);
}

test("an open composition in a chooser does not pick, add or close", async ({ page }) => {
  const method = await openRecord(page);
  const groups = page.locator("#groups");
  const school = groups.getByRole("combobox").first();
  await school.focus();
  await method.compose("waiguoyu");
  await method.chooseCandidate();
  await expect(school).toHaveValue("waiguoyu");
  await method.commit("外国语学院");
  await expect(page.getByRole("option", { name: t("groups.createSchool", { name: "外国语学院" }) })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(school).toHaveValue("外国语学院");
});

test("an open composition in the editor does not break a paragraph", async ({ page }) => {
  const method = await openRecord(page, "/report");
  const editor = page.locator('[contenteditable="true"]').first();
  await editor.click();
  const paragraphs = await editor.locator("p").count();
  await method.compose("dongbei");
  await method.chooseCandidate();
  await expect(editor.locator("p")).toHaveCount(paragraphs);
  await method.commit("东北");
  await expect(editor).toContainText("东北");
  await expect(editor).not.toContainText("dongbei");
  await expect(editor.locator("p")).toHaveCount(paragraphs);
});

test("an open composition neither adds to the minutes nor goes on from an item to the next", async ({ page }) => {
  const method = await openRecord(page);
  const plenary = page.locator("#minutes details").first();
  const line = plenary.getByRole("textbox", { name: t("minutes.text"), exact: true });
  const rows = plenary.getByRole("listitem");
  for (const [at, word] of ["一", "二"].entries()) {
    await line.fill(word);
    await line.press("Enter");
    await expect(rows.nth(at).getByRole("button", { expanded: false })).toContainText(word);
  }
  await line.focus();
  await method.compose("gongshi");
  await method.chooseCandidate();
  await expect(line).toHaveValue("gongshi");
  await method.commit("共识");
  await expect(line).toHaveValue("共识");
  await line.fill("");
  await rows.first().getByRole("button", { expanded: false }).click();
  const said = rows.first().getByRole("textbox").first();
  await said.fill("");
  await said.focus();
  await method.compose("kaichang");
  await method.chooseCandidate();
  await expect(said).toBeFocused();
  await expect(said).toHaveValue("kaichang");
  await method.commit("开场");
  await page.keyboard.press("Enter");
  await expect(rows.nth(1).getByRole("textbox").first()).toBeFocused();
  await expect(rows.first()).toContainText("开场");
});

test("half-typed pinyin in a field is not saved, and the chosen word is", async ({ page }) => {
  const world = await draft();
  await page.clock.install();
  const method = await openRecord(page, "", world);
  const stored = () => ask(`SELECT "placeZh" AS words, version FROM "Exchange" WHERE id = $1`, [world.exchange.id]);
  const saves = savesOf(page);
  const label = t("saving.labelIn", { label: t("basics.place"), language: t("saving.language.zh") });
  const box = page.locator("#basics").getByLabel(label, { exact: true });
  await box.focus();
  await method.compose("haerbin");
  await method.chooseCandidate();
  await page.clock.runFor(LONGER_THAN_A_PAUSE_MS);
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("haerbin");
  await method.commit("哈尔滨");
  await expect(box).toHaveValue("哈尔滨");
  await expect.poll(stored).toEqual([{ words: "哈尔滨", version: 2 }]);
  // one save, so nothing was sent before the word was chosen
  expect(saves).toEqual([expect.stringContaining("哈尔滨")]);
});

test("half-typed pinyin in the name of a member is not saved, and the chosen name is", async ({ page }) => {
  const world = await aWorld({ zh: "DRAFT", en: "DRAFT" }, async (client, { exchange, hostPartyId }) => {
    const delegation = aRow({ exchangeId: exchange.id, partyId: hostPartyId });
    const member = { delegationId: delegation.id, exchangeId: exchange.id, nameEn: "Li Ming", protocolOrder: 1 };
    await insert(client, "Delegation", delegation);
    await insert(client, "DelegationMember", aRow({ ...member, status: "PRESENT", namedInPublic: false }));
  });
  await page.clock.install();
  const method = await openRecord(page, "", world);
  const saves = savesOf(page);
  const stored = async () =>
    (
      await ask<{ nameZh: string | null }>(`SELECT "nameZh" FROM "DelegationMember" WHERE "exchangeId" = $1`, [
        world.exchange.id,
      ])
    ).map(({ nameZh }) => nameZh);
  const row = page.locator(`#delegation-${world.host.slug}`).getByRole("listitem");
  await row.getByRole("button", { expanded: false }).click();
  const box = row.getByRole("textbox").first();
  await box.focus();
  await method.compose("liming");
  await method.chooseCandidate();
  await page.clock.runFor(LONGER_THAN_A_PAUSE_MS);
  await expect(box).toHaveValue("liming");
  await method.commit("李明");
  await expect.poll(stored).toEqual(["李明"]);
  expect(saves).toEqual([expect.stringContaining("李明")]);
});
