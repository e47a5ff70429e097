import { randomInt } from "node:crypto";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { type Locale, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { ask } from "../support/portal/database.ts";
import { translatorFor } from "../support/portal/translator.ts";
import { YEAR_OF_WORLDS } from "../support/portal/world.ts";
import { anAccount, signedIn } from "./support/accounts.ts";
import { InteractionCounter } from "./support/interaction-counter.ts";

/** The most clicks, choices and non-text keys that entering the December exchange may take. */
const MAX_INTERACTIONS = 34;

type Words = ReturnType<typeof translatorFor>;

const people = { host: ["Wang Yining", "Kang Pingjun"], guest: ["Zhao Yuhong"] };
const bases = [
  "JD Low-Altitude Logistics Modern Industry College",
  "Cross-Border Digital Commerce Modern Industry College",
  "Iron Man Spirit Education Hall",
  "Innovation and Entrepreneurship College",
];
const said: readonly { by: string; text: Record<Locale, string> }[] = [
  {
    by: "Wang Yining",
    text: {
      zh: "三项重点工作：省级党建示范创建、审核评估、硕士学位点建设。",
      en: "Three core tasks: a provincial-level Party building model, audit evaluation, a master's programme.",
    },
  },
  {
    by: "Zhao Yuhong",
    text: {
      zh: "此行意在解决实际问题，在对话中寻找答案。",
      en: "The visit is for solving practical problems and seeking answers through dialogue.",
    },
  },
];
const directions: readonly Record<Locale, string>[] = [
  { zh: "资源共享", en: "Resource sharing" },
  { zh: "课程共建", en: "Curriculum co-development" },
  { zh: "实践基地协同建设", en: "Collaborative construction of practice bases" },
];

const section = (page: Page, id: string): Locator => page.locator(`#${id}`);

/** Begins the record of the exchange. @returns its code */
async function begin(
  page: Page,
  hand: InteractionCounter,
  { locale, day }: { locale: Locale; day: string },
): Promise<string> {
  const t = translatorFor(locale);
  await hand.click(page.getByRole("link", { name: t("adminExchanges.new") }).first());
  await page.waitForURL(/\/exchanges\/new$/);
  await hand.pick(page.getByLabel(t("newExchange.guest"), { exact: true }), { label: gtc[locale] });
  await hand.write(page.getByLabel(t("newExchange.firstDay"), { exact: true }), day);
  await hand.click(page.getByRole("button", { name: t("newExchange.create") }));
  await page.waitForURL(/\/admin\/exchanges\/EX-\d+-\d+/);
  return page.url().match(/EX-\d+-\d+/)?.[0] ?? "";
}

const gtc = { zh: "广东理工学院", en: "Guangdong Technology College" };

async function fillDelegations(page: Page, hand: InteractionCounter, t: Words): Promise<void> {
  for (const [college, names] of [
    ["hip", people.host],
    ["gtc", people.guest],
  ] as const) {
    const delegation = page.locator(`#delegation-${college}`);
    const adder = delegation.getByRole("combobox", { name: t("delegations.add"), exact: true });
    await hand.click(adder);
    // a line names as many people as it does
    await hand.type(names.join(", "));
    await expect(
      page
        .getByRole("option")
        .filter({ hasText: names[0] ?? "" })
        .first(),
    ).toBeVisible();
    await hand.press("Enter");
    await expect(delegation.getByText(t("delegations.listedCount", { listed: names.length }))).toBeVisible();
  }
  await hand.click(page.locator("#delegations").getByRole("button", { name: t("delegations.nameEverybody") }));
  for (const [college, named] of [
    ["hip", people.host.length],
    ["gtc", people.guest.length],
  ] as const) {
    await expect(
      page.locator(`#delegation-${college}`).getByText(t("delegations.namedCount", { named })),
    ).toBeVisible();
  }
  const guest = page.locator("#delegation-gtc");
  await hand.write(guest.getByLabel(t("delegations.headcount")), "6");
}

async function fillProgramme(page: Page, hand: InteractionCounter, t: Words): Promise<void> {
  const itinerary = section(page, "itinerary");
  const programme = ["Plenary", ...bases];
  await hand.paste(itinerary.getByRole("textbox", { name: t("itinerary.typeLabel") }), programme.join("\n"));
  const dialog = page.getByRole("dialog");
  await hand.click(dialog.getByRole("button", { name: t("itinerary.pasteAdd", { count: programme.length }) }));
  await expect(itinerary.locator("[data-opens-row]")).toHaveCount(programme.length);

  const groups = section(page, "groups");
  await hand.click(groups.getByRole("button", { name: t("groups.pairSameNames", { count: 2 }) }));
  await hand.click(groups.getByRole("combobox").first());
  await hand.type("construction");
  await hand.press("Enter");
  await expect(groups.getByRole("combobox").nth(1)).toBeFocused();
  await hand.type("settlements");
  await hand.press("Enter");
  await hand.click(groups.getByRole("button", { name: t("groups.addGroup"), exact: true }));
  await expect(groups.getByText("G3", { exact: true })).toBeVisible();
}

async function fillMinutes(
  page: Page,
  hand: InteractionCounter,
  { t, locale }: { t: Words; locale: Locale },
): Promise<void> {
  const other = otherLocale(locale);
  const minutes = section(page, "minutes");
  const addAll = (count: number) =>
    page.getByRole("dialog").getByRole("button", { name: t("pastedLines.add", { count }), exact: true });
  // what was said, and below it the same in the other language
  const lines = said.flatMap(({ by, text }) => [`${by}: ${text[locale]}`, text[other]]);
  await hand.paste(plenaryAdder(minutes, t), lines.join("\n"));
  await hand.click(addAll(said.length));
  for (const { text } of said) await expect(minutes.getByText(text[locale])).toBeVisible();
  const outcomes = section(page, "outcomes");
  const line = outcomes.getByRole("textbox", { name: t("outcomes.line"), exact: true });
  await hand.paste(line, directions.map((direction) => `${direction[locale]} / ${direction[other]}`).join("\n"));
  await hand.click(addAll(directions.length));
  await expect(outcomes.getByText(new RegExp(`-O${directions.length}$`))).toBeVisible();
  const notes = section(page, "notes");
  await hand.click(notes.getByRole("textbox", { name: t("sourceNotes.quote"), exact: true }).last());
  await hand.type("On December 5th");
  await hand.press("Enter");
  await expect(notes.getByText("On December 5th")).toBeVisible();
}

/** Finds the line that adds to the minutes of the plenary, below its items and above the groups. */
const plenaryAdder = (minutes: Locator, t: Words): Locator =>
  minutes.locator("details").first().getByLabel(t("minutes.text"), { exact: true }).last();

/** Begins the report and publishes it in a language. */
async function publish(page: Page, hand: InteractionCounter, t: Words): Promise<void> {
  await hand.click(page.getByRole("link", { name: t("recordMenu.beginReport") }));
  // before its scripts have loaded, the form would lead to a page that cannot ask for a confirmation
  await page.waitForURL(/\/report$/);
  await hand.click(page.getByRole("button", { name: t("reportEditor.start") }));
  for (const language of locales) {
    const publishing = page.getByRole("button", { name: t("reportEditor.publish"), exact: true });
    await hand.click(publishing.first());
    await hand.click(
      page.getByRole("alertdialog").getByRole("button", { name: t("reportEditor.publish"), exact: true }),
    );
    await expect(page.getByText(t("reportEditor.done.publish"))).toHaveCount(language === "zh" ? 1 : 2);
  }
}

for (const locale of locales) {
  test(`a recorder who is also an editor enters the December exchange by hand and publishes its report (${locale})`, async ({
    page,
    request,
  }) => {
    test.slow();
    const t = translatorFor(locale);
    const hand = new InteractionCounter(page);
    page.setDefaultTimeout(10_000);
    // weeks apart, because an exchange of the same colleges within a week needs a confirmation
    const month = randomInt(1, 6) + (locale === "zh" ? 0 : 6);
    const day = `${YEAR_OF_WORLDS}-${String(month).padStart(2, "0")}-${randomInt(10, 28)}`;
    await signedIn(page.context(), await anAccount({ roles: ["RECORDER", "EDITOR"] }));
    await page.goto(`/${locale}/admin`);

    const code = await begin(page, hand, { locale, day });
    await fillDelegations(page, hand, t);
    await fillProgramme(page, hand, t);
    await fillMinutes(page, hand, { t, locale });
    // asked of a record that has a note
    await hand.click(section(page, "basics").getByLabel(t("basics.yearInferred")));
    // a link waits only a few seconds for sections to save
    for (const unsaved of [t("saving.waiting"), t("saving.saving")]) {
      await expect(page.getByText(unsaved, { exact: true })).toHaveCount(0);
    }
    const before = await (await request.get(`/${locale}/exchanges/${code}`)).text();
    expect(before, "nothing is public by being saved").not.toContain("Zhao Yuhong");

    await publish(page, hand, t);
    for (const language of locales) {
      const answer = await request.get(`/${language}/exchanges/${code}`);
      expect(answer.status(), "the next request shows it").toBe(200);
      const html = await answer.text();
      const inLanguage = translatorFor(language);
      const third = inLanguage("exchange.groupCode", { number: 3 });
      const words = ["Kang Pingjun", third, ...directions.map((direction) => direction[language])];
      for (const word of words) expect(html).toContain(word);
      expect(html, "the guest has not looked, so that its people stand by title").not.toContain("Zhao Yuhong");
      expect(html).toContain(inLanguage("exchange.notLooked"));
      for (const { text } of said) expect(html, "minutes are never public").not.toContain(text[language]);
    }
    const counts = await ask(
      `SELECT e."placeEn" AS place, (SELECT count(*)::int FROM "DelegationMember" m WHERE m."exchangeId" = e.id) AS members,
              (SELECT count(*)::int FROM "Visit" v WHERE v."exchangeId" = e.id) AS visits,
              (SELECT count(*)::int FROM "DiscussionGroup" g WHERE g."exchangeId" = e.id) AS groups,
              (SELECT count(*)::int FROM "MinuteItemText" x JOIN "MinuteItem" i ON i.id = x."minuteItemId"
               WHERE i."exchangeId" = e.id) AS said,
              (SELECT count(o."titleZh")::int + count(o."titleEn")::int FROM "Outcome" o
               WHERE o."exchangeId" = e.id) AS directions
       FROM "Exchange" e WHERE e.code = $1`,
      [code],
    );
    expect(counts).toEqual([
      { place: "Harbin Institute of Petroleum", members: 3, visits: 4, groups: 3, said: 4, directions: 6 },
    ]);
    console.log(`the December exchange by hand: ${hand.interactions} interactions (${locale})`);
    expect(hand.interactions).toBeLessThanOrEqual(MAX_INTERACTIONS);
  });
}
