import { expect, test } from "vitest";
import { languageTag, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { december } from "@/tests/support/portal/december.ts";
import { PUBLIC_PAGES } from "@/tests/support/portal/public-pages.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { linkedThings, problemsOf } from "@/tests/support/vocabulary.ts";
import { get } from "./support/get.ts";

type Thing = Record<string, unknown>;

async function thingsOn(path: string): Promise<Thing[]> {
  return linkedThings(await (await get(path)).text());
}

const typesOn = async (path: string) => (await thingsOn(path)).map((thing) => thing["@type"]);

/** What each kind of page tells of, after the way to it. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  "": ["WebSite"],
  "/exchanges": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/2025": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/college/gtc": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/school/hip/marxism": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/base/iron-man-spirit": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/direction/hip/gtc": ["BreadcrumbList", "CollectionPage"],
  "/exchanges/find?year=2025&college=gtc": [],
  [`/exchanges/${december.code}`]: ["BreadcrumbList", "EducationEvent"],
  // the page of a card is the picture of another page
  [`/exchanges/${december.code}/card`]: [],
  [`/reports/${december.report}`]: ["BreadcrumbList", "NewsArticle"],
  [`/reports/${december.report}/card`]: [],
  "/institutions": ["BreadcrumbList", "CollectionPage"],
  "/institutions/hip": ["BreadcrumbList", "CollegeOrUniversity"],
  "/bases/iron-man-spirit": ["BreadcrumbList", "Place"],
  "/tradition": ["BreadcrumbList", "CollectionPage"],
  "/tradition/south-north": ["BreadcrumbList", "EventSeries"],
  "/about": ["BreadcrumbList", "AboutPage"],
  "/search?q=exchange&kind=report": [],
};

for (const locale of locales) {
  test(`every kind of public page tells programs what it is about, in terms of schema.org (${locale})`, async () => {
    expect(Object.keys(TYPES)).toEqual(PUBLIC_PAGES);
    for (const [path, types] of Object.entries(TYPES)) {
      const things = await thingsOn(`/${locale}${path}`);
      expect([path, things.map((thing) => thing["@type"])]).toEqual([path, types]);
      expect(
        things.flatMap((thing) => problemsOf(thing)),
        path,
      ).toEqual([]);
    }
  });

  test(`a report says in which language it is, and of which text it is a translation (${locale})`, async () => {
    const [, article] = await thingsOn(`/${locale}/reports/${december.report}`);
    const other = otherLocale(locale);
    // the report of December was written in English
    const work = locale === "en" ? article?.workTranslation : article?.translationOfWork;
    const [named] = [work].flat() as Thing[];
    expect([article?.inLanguage, named?.inLanguage]).toEqual([languageTag[locale], languageTag[other]]);
    expect(named?.url).toBe(`${setting("BASE_URL")}/${other}/reports/${december.report}`);
  });

  test(`an exchange names its days, the zone of its hours, and people in the role of those days (${locale})`, async () => {
    const [, event = {}] = await thingsOn(`/${locale}/exchanges/${december.code}`);
    expect([event.startDate, event.endDate]).toEqual(["2025-12-05", "2025-12-05"]);
    expect((event.eventSchedule as Thing).scheduleTimezone).toBe("Asia/Shanghai");
    const roles = (event.attendee as Thing[]).filter((thing) => thing["@type"] === "OrganizationRole");
    for (const { startDate, attendee } of roles) {
      expect([startDate, (attendee as Thing)["@type"]]).toEqual(["2025-12-05", "Person"]);
    }
  });
}

test("what somebody typed ends no element, and is read as it was typed", async () => {
  const mark = '</script><script>alert("1")</script><!--';
  const world = await aWorld({ zh: null, en: "PUBLISHED", exchange: { titleEn: mark } });
  const html = await (await get(`/en/exchanges/${world.exchange.code}`)).text();
  expect(html).not.toContain("<script>alert");
  const [, event] = linkedThings(html);
  expect(event?.name).toBe(mark);
});

test("what is invented, or missing in a language, tells programs no facts", async () => {
  const sample = await aWorld({ zh: "PUBLISHED", en: "PUBLISHED", exchange: { isSample: true } });
  expect(await typesOn(`/en/exchanges/${sample.exchange.code}`)).toEqual(["BreadcrumbList"]);
  expect(await typesOn(`/en/reports/${sample.report.slug}`)).toEqual(["BreadcrumbList"]);
  const chinese = await aWorld({ zh: "PUBLISHED", en: null });
  expect(await typesOn(`/en/reports/${chinese.report.slug}`)).toEqual([]);
  const [, article] = await thingsOn(`/zh/reports/${chinese.report.slug}`);
  expect([article?.translationOfWork, article?.workTranslation]).toEqual([undefined, undefined]);
});

test("programs that read for people find where everything is, in words", async () => {
  const answer = await get("/llms.txt");
  const text = await answer.text();
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  const links = [...text.matchAll(/\]\((http[^)]+)\)/g)].map(([, address = ""]) => new URL(address).pathname);
  expect(links).toHaveLength(12);
  for (const path of links) expect([path, (await get(path)).status]).toEqual([path, 200]);
});
