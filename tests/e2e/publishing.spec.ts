import { type APIRequestContext, expect, test } from "@playwright/test";
import { type Locale, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { runCommand } from "./support/commands.ts";
import { expire } from "./support/database.ts";
import { wordsIn } from "./support/words.ts";
import { aWorld, type World } from "./support/world.ts";

/** Where a reader meets the report of a world: its status, and whether its text is there. */
async function readerSees(request: APIRequestContext, world: World, locale: Locale) {
  const { report, exchange, host } = world;
  const get = async (path: string) => {
    const answer = await request.get(path);
    return { status: answer.status(), text: await answer.text() };
  };
  const page = await get(`/${locale}/reports/${report.slug}`);
  const record = await get(`/${locale}/exchanges/${exchange.code}`);
  const college = await get(`/${locale}/institutions/${host.slug}`);
  const home = await get(`/${locale}`);
  const sitemap = await get("/sitemap.xml");
  return {
    report: page.status,
    isText: page.text.includes(`body-${locale}-${world.mark}`),
    isSaidMissing: page.text.includes(`>${wordsIn(locale)("report.missingTitle")}<`),
    exchange: record.status,
    isListed: college.text.includes(exchange.code),
    isOnHome: home.text.includes(`"/${locale}/reports/${report.slug}"`),
    isInSitemap: sitemap.text.includes(`/${locale}/reports/${report.slug}<`),
  };
}

const UNKNOWN = {
  report: 404,
  isText: false,
  isSaidMissing: false,
  exchange: 404,
  isListed: false,
  isOnHome: false,
  isInSitemap: false,
};
const READABLE = {
  report: 200,
  isText: true,
  isSaidMissing: false,
  exchange: 200,
  isListed: true,
  isOnHome: true,
  isInSitemap: true,
};
const MISSING = {
  report: 200,
  isText: false,
  isSaidMissing: true,
  exchange: 200,
  isListed: true,
  isOnHome: false,
  isInSitemap: false,
};

for (const locale of locales) {
  const other = otherLocale(locale);

  test(`a report published in ${locale} is there on the next request, in ${locale} only; withdrawn, it is gone in both`, async ({
    request,
  }) => {
    test.slow();
    const world = await aWorld({ zh: "DRAFT", en: "DRAFT" });
    const { slug } = world.report;
    // read before, so that its absence is what is kept
    expect(await readerSees(request, world, locale)).toEqual(UNKNOWN);
    expect(await readerSees(request, world, other)).toEqual(UNKNOWN);

    await expire(...(await runCommand("publish", slug, locale)));
    expect(await readerSees(request, world, locale)).toEqual(READABLE);
    expect(await readerSees(request, world, other)).toEqual(MISSING);

    await expire(...(await runCommand("publish", slug, other)));
    expect(await readerSees(request, world, other)).toEqual(READABLE);
    expect(await readerSees(request, world, locale)).toEqual(READABLE);

    await expire(...(await runCommand("withdraw", slug, locale)));
    expect(await readerSees(request, world, locale)).toEqual(MISSING);
    expect(await readerSees(request, world, other)).toEqual(READABLE);

    await expire(...(await runCommand("withdraw", slug, other)));
    expect(await readerSees(request, world, locale)).toEqual(UNKNOWN);
    expect(await readerSees(request, world, other)).toEqual(UNKNOWN);
  });
}
