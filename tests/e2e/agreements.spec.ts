import { expect, type Page, test } from "@playwright/test";
import { aRow, insert } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { aWorld, YEAR_OF_WORLDS } from "../support/portal/world.ts";
import { axeFindings, NARROW, overflow, WIDE } from "./support/accessibility.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { openCompletely } from "./support/open-completely.ts";
import { isSave } from "./support/saves.ts";

const t = translatorFor("en");
const PRESIDENT = { zh: "陆敏", en: "Zoe Quill" };
const OUTSIDER = "Ada Thorne";

/** A public exchange whose host named two people: a president who was absent, and a deputy. */
const aNamedWorld = () =>
  aWorld({ zh: "PUBLISHED", en: "PUBLISHED" }, async (client, { exchange, hostPartyId }) => {
    const delegation = aRow({ partyId: hostPartyId, exchangeId: exchange.id, takenOverAt: new Date() });
    await insert(client, "Delegation", delegation);
    const member = (facts: object) =>
      aRow({ delegationId: delegation.id, exchangeId: exchange.id, namedInPublic: true, ...facts });
    const president = { nameZh: PRESIDENT.zh, nameEn: PRESIDENT.en, titleZh: "校长", titleEn: "President" };
    await insert(client, "DelegationMember", member({ ...president, status: "ABSENT", protocolOrder: 1 }));
    const deputy = { nameEn: "Max Pell", titleEn: "Vice President", status: "PRESENT", protocolOrder: 2 };
    await insert(client, "DelegationMember", member(deputy));
  });

/** The section of agreements on a public page, as a reader without an account gets it. */
async function agreementsIn(page: Page, path: string): Promise<{ whole: string; section: string }> {
  const whole = await (await page.request.get(path)).text();
  const [, section = ""] = /<section aria-labelledby="agreements"([\s\S]*?)<\/section>/.exec(whole) ?? [];
  return { whole, section };
}

test("an agreement with an absent signatory is logged, shown in both languages, and one of its names is taken back", async ({
  page,
}) => {
  test.slow();
  const world = await aNamedWorld();
  const { code } = world.exchange;
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["COORDINATOR", "EDITOR"] }));
  await page.goto(`/en/admin/exchanges/${code}`);
  const section = page.locator("#agreements");
  const bar = page.getByRole("region", { name: t("readers.label") });
  const show = async () => {
    await bar.getByRole("button", { name: t("readers.show") }).click();
    const question = page.getByRole("alertdialog", { name: t("readers.askTitle") });
    await expect(question).toContainText("Memorandum on bases");
    await question.getByRole("button", { name: t("readers.show") }).click();
    await expect(bar).toContainText(t("readers.shown"));
  };

  const line = section.getByRole("textbox", { name: t("agreements.line"), exact: true }).last();
  await line.fill("Memorandum on bases");
  await line.press("Enter");
  const day = section.getByLabel(t("agreements.day"), { exact: true });
  await day.fill(`${YEAR_OF_WORLDS}-06-02`);
  const people = section.getByRole("region", { name: t("agreements.people") });
  const adder = people.getByRole("combobox", { name: t("agreements.addPerson") });
  await adder.fill("Quill");
  await adder.press("Enter");
  await expect(people.getByRole("listitem")).toHaveCount(1);
  // the deputy is the only other member
  await people.getByLabel(t("agreements.representative")).selectOption({ index: 1 });
  await adder.fill(`${OUTSIDER}, Chairperson`);
  await adder.press("Enter");
  await expect(people.getByRole("listitem")).toHaveCount(2);
  const outsider = people.getByRole("listitem").last();
  await outsider.getByLabel(t("agreements.signsFor")).selectOption({ index: 1 });
  const mark = outsider.getByRole("checkbox", { name: t("agreements.namedInPublic") });
  await mark.check();
  await expect(bar).toContainText(t("readers.show"));
  await expect(outsider.getByText(/^Saved at/).first()).toBeVisible();
  await show();

  for (const [locale, words] of [
    ["zh", ["协议", "谅解备忘录", "1999年6月2日签署", PRESIDENT.zh, "校长", "代签", OUTSIDER]],
    [
      "en",
      ["Agreements", "Memorandum of understanding", "signed on 2 June 1999", PRESIDENT.en, "represented by", OUTSIDER],
    ],
  ] as const) {
    const { section: shown } = await agreementsIn(page, `/${locale}/exchanges/${code}`);
    for (const word of words) expect(shown).toContain(word);
  }

  // the page knows whose names readers have once it is read again
  await openCompletely(page, `/en/admin/exchanges/${code}`);
  await section.getByRole("button", { name: /Memorandum on bases/, expanded: false }).click();
  await people.getByRole("button", { name: new RegExp(OUTSIDER), expanded: false }).click();
  await mark.uncheck();
  await expect(outsider.getByText(t("agreements.personWithdrawn"))).toBeVisible();
  for (const locale of ["zh", "en"]) {
    const { whole, section: shown } = await agreementsIn(page, `/${locale}/exchanges/${code}`);
    expect(shown).toContain("Chairperson");
    expect(whole).not.toContain(OUTSIDER);
    expect(whole).not.toContain("Thorne");
  }

  for (const width of [NARROW, WIDE]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await axeFindings(page, [width])).toEqual([]);
    expect(await overflow(page)).toBe(0);
  }
});

test("a press on a field of a row is not lost while the row is saved, on a page of any width", async ({ page }) => {
  test.slow();
  const world = await aNamedWorld();
  await signedIn(page.context(), await anAccount({ institutionId: world.host.id, roles: ["COORDINATOR"] }));
  await page.goto(`/en/admin/exchanges/${world.exchange.code}`);
  const section = page.locator("#agreements");
  await section
    .getByRole("textbox", { name: t("agreements.line"), exact: true })
    .last()
    .fill("Memorandum on bases");
  await page.keyboard.press("Enter");
  const people = section.getByRole("region", { name: t("agreements.people") });
  await people.getByRole("combobox", { name: t("agreements.addPerson") }).fill(`${OUTSIDER}, Chairperson`);
  await page.keyboard.press("Enter");
  const outsider = people.getByRole("listitem");
  const mark = outsider.getByRole("checkbox", { name: t("agreements.namedInPublic") });
  const note = outsider.locator(".save-note");
  // a line that fills the row at some of these widths
  await outsider.getByLabel(t("agreements.signsFor")).selectOption({ index: 1 });
  await expect(note).toHaveText(/^Saved at/);
  let held = Promise.resolve();
  await page.route("**", async (route) => {
    if (isSave(route.request())) await held;
    await route.fallback();
  });
  for (const [at, width] of [1280, 1260, 1240, 1220, 1200, 1180, 1160].entries()) {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    held = promise;
    await page.setViewportSize({ width, height: 800 });
    await mark.scrollIntoViewIfNeeded();
    const isChecked = await mark.isChecked();
    await outsider.getByLabel(t("agreements.role")).selectOption({ index: (at + 1) % 2 });
    await expect(note).toHaveText(t("saving.saving"));
    await mark.hover();
    await page.mouse.down();
    letGo();
    await expect(note).toHaveText(/^Saved at/);
    await page.mouse.up();
    await expect(mark, `${width} px wide`).toBeChecked({ checked: !isChecked });
    await expect(note).toHaveText(/^Saved at/);
  }
});
