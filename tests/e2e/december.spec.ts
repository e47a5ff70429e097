import { expect, test } from "@playwright/test";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "../support/portal/december.ts";
import { translatorFor } from "../support/portal/translator.ts";

/** "09:30", "9 a.m.", "上午9时", "三点". */
const CLOCK_TIME =
  /\d{1,2}[:：]\d{2}|\d\s*(a\.?m|p\.?m|o.clock)|[\d一二三四五六七八九十](时|点)|上午|下午|\bmorning\b|\bafternoon\b/i;
/** Two or more words in Latin letters that begin with capitals, as names of people do. */
const LATIN_NAME = /\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b/g;

for (const locale of locales) {
  const t = translatorFor(locale);
  const names = december.members.map(({ name }) => name);
  const mark = locale === "zh" ? `\\s*${t("site.provisional")}` : "";
  const exactly = (...parts: string[]) => new RegExp(`^${parts.map((part) => `\\s*${part}${mark}`).join("")}`);

  test(`the record shows every fact of the source, and no more (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/exchanges/${december.code}`);
    await test.step("the record tells when and where it was, and how sure that is", async () => {
      const main = page.getByRole("main");
      await expect(main.locator("time").first()).toHaveText(formatDay(calendarDay(december.day), locale));
      await expect(main.locator("time").first()).toHaveAttribute("datetime", december.day);
      await expect(main).toContainText(t("exchange.yearInferred"));
      await expect(main).toContainText(t("exchange.notAgreed", { sides: 2 }));
      await expect(main).not.toContainText(t("exchange.agreed", { sides: 2 }));
      await expect(main.getByText(t("site.sample"), { exact: true })).toHaveCount(0);
    });

    await test.step("the delegations show who is named, with titles as held that day, and how many came", async () => {
      const delegations = page.getByRole("region", { name: t("exchange.delegations") });
      await expect(delegations.getByRole("heading", { level: 3 })).toHaveText([
        december.guest[locale],
        december.host[locale],
      ]);
      await expect(delegations.getByRole("listitem")).toHaveText(
        december.members.map(({ name, title }) => new RegExp(`^${name}\\s*${title[locale]}${mark}`)),
      );
      const { headcount } = december;
      await expect(delegations).toContainText(t("exchange.headcountNamed", { headcount, named: 1 }));
      await expect(delegations).toContainText(t("exchange.headcountUnstated", { named: 2 }));
    });

    await test.step("three pairs of schools sat down, four bases were visited, three directions were named", async () => {
      const region = (name: string) => page.getByRole("region", { name, exact: true });
      const groups = region(t("exchange.groups")).getByRole("listitem");
      await expect(groups).toHaveCount(december.pairings.length);
      for (const [place, pair] of december.pairings.entries()) {
        const schools = groups.nth(place).getByRole("link");
        await expect(schools).toHaveText(pair.map((school) => exactly(school[locale])));
      }
      await expect(region(t("exchange.visits")).getByRole("listitem")).toHaveText(
        december.bases.map((base) => exactly(base[locale])),
      );
      const directions = region(t("exchange.directions"));
      await expect(directions.getByRole("listitem")).toHaveText(december.directions.map((one) => one[locale]));
      await expect(directions).toContainText(t("exchange.directionsNote"));
      await expect(region(t("exchange.agreedOutcomes"))).toHaveCount(0);
      await expect(region(t("exchange.proposed"))).toHaveCount(0);
    });

    await test.step("what the source leaves open stays open", async () => {
      const notes = page.getByRole("region", { name: t("exchange.sourceNotes") });
      await expect(notes.getByText(december.unclear)).toHaveAttribute("lang", "en");
      await expect(page.getByRole("region", { name: t("exchange.itinerary") })).toContainText(
        t("exchange.timeUnknown"),
      );
    });
  });

  for (const path of [`exchanges/${december.code}`, `reports/${december.report}`]) {
    test(`/${locale}/${path} says nothing that the source does not say`, async ({ page }) => {
      await page.goto(`/${locale}/${path}`);
      const main = page.getByRole("main");
      // the day of publication and the sentence about unknown hours come from the portal
      const text = ((await main.textContent()) ?? "").replace(t("exchange.timeUnknown"), "");
      expect(text).not.toMatch(CLOCK_TIME);
      for (const name of names) expect(text).toContain(name);
      if (locale === "zh") {
        // quoted passages, English titles and how to cite them are left out; elsewhere only names of people are in Latin letters
        const quoted = await main.locator('blockquote[lang="en"], a[lang="en"], .cite').allTextContents();
        const own = quoted.reduce((rest, quote) => rest.replace(quote, ""), text);
        expect(new Set(own.match(LATIN_NAME))).toEqual(new Set(names));
      }
    });
  }

  test(`the report tells of the tasks, the purpose, the groups, the bases and the directions (${locale})`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/reports/${december.report}`);
    const text = ((await page.getByRole("article").textContent()) ?? "").replace(/\s+/g, " ");
    for (const { [locale]: task } of december.coreTasks) expect(text).toMatch(task);
    expect(text).toMatch(december.said[locale]);
    for (const { [locale]: name } of [...december.pairings.flat(), ...december.bases, december.group])
      expect(text).toContain(name);
    expect(text).toMatch(locale === "zh" ? /六人/ : /\bsix\b/);
  });
}
