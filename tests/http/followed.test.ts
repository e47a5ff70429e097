import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { december } from "@/tests/support/portal/december.ts";
import { setting } from "@/tests/support/portal/settings.ts";
import { translatorFor } from "@/tests/support/portal/translator.ts";
import { aWorld } from "@/tests/support/portal/world.ts";
import { get } from "./support/get.ts";

/** Every feed and calendar that a page names in its head, as a program finds them. */
async function namedBy(page: string): Promise<{ type: string; href: string }[]> {
  const html = await (await get(page)).text();
  return [...html.matchAll(/<link rel="alternate" type="([^"]+)" href="([^"]+)"/g)].map(([, type = "", href = ""]) => ({
    type,
    href: new URL(href, setting("BASE_URL")).pathname,
  }));
}

const PAGES = {
  "": ["reports.atom", "reports.json", "exchanges.ics"],
  "/institutions/hip": ["college/hip.atom", "college/hip.json", "college/hip.ics"],
  "/tradition/south-north": ["series/south-north.atom", "series/south-north.json", "series/south-north.ics"],
  "/exchanges/school/hip/marxism": ["school/hip/marxism.atom", "school/hip/marxism.json"],
  [`/exchanges/${december.code}`]: [`exchange/${december.code}.ics`],
};

for (const locale of locales) {
  test(`a page names what can be followed of it, and each of these answers (${locale})`, async () => {
    for (const [page, own] of Object.entries(PAGES)) {
      const named = await namedBy(`/${locale}${page}`);
      for (const end of own) expect(named.map(({ href }) => href).join(" "), page).toContain(`/${locale}/${end}`);
      for (const { type, href } of named) {
        const answer = await get(href);
        expect([answer.status, answer.headers.get("content-type")], href).toEqual([200, `${type}; charset=utf-8`]);
        expect(answer.headers.get("cache-control"), href).toBe("public, max-age=0, must-revalidate");
        const etag = answer.headers.get("etag") ?? "";
        expect((await get(href, { headers: { "if-none-match": etag } })).status, href).toBe(304);
      }
    }
  });

  test(`the report of December is in the feeds of its colleges, its schools and its tradition (${locale})`, async () => {
    const feeds = ["reports", "college/hip", "college/gtc", "series/south-north", "school/hip/marxism"];
    const report = await (await get(`/${locale}/reports/${december.report}`)).text();
    const [, title] = /<meta property="og:title" content="([^"]+)"/.exec(report) ?? [];
    for (const feed of feeds) {
      const path = `/api/feeds/${locale}/${feed}`;
      const atom = parseAtomFeed(await (await get(`${path}.atom`)).text());
      const json = parseJsonFeed(await (await get(`${path}.json`)).text());
      const ours = (links: readonly (string | undefined)[]) => links.filter((link) => link?.endsWith(december.report));
      expect(ours((atom.entries ?? []).map(({ links }) => links?.[0]?.href)), feed).toHaveLength(1);
      expect(ours((json.items ?? []).map(({ url }) => url)), feed).toHaveLength(1);
      expect(
        (json.items ?? []).map((item) => item.title),
        feed,
      ).toContain(title);
    }
  });

  test(`the exchange of December is one event of its day in each of its calendars (${locale})`, async () => {
    const uids = new Set<string>();
    for (const calendar of [
      "exchanges",
      "college/hip",
      "college/gtc",
      "series/south-north",
      `exchange/${december.code}`,
    ]) {
      const text = await (await get(`/api/calendar/${locale}/${calendar}.ics`)).text();
      const events = new ICAL.Component(ICAL.parse(text) as unknown[])
        .getAllSubcomponents("vevent")
        .map((event) => new ICAL.Event(event))
        .filter((event) => String(event.component.getFirstPropertyValue("url")).endsWith(december.code));
      expect(
        events.map(({ startDate, endDate }) => [`${startDate}`, `${endDate}`]),
        calendar,
      ).toEqual([["2025-12-05", "2025-12-06"]]);
      for (const { uid } of events) uids.add(uid);
    }
    expect(uids.size).toBe(1);
  });
}

test("an address that names nothing to follow is not found", async () => {
  for (const path of [
    "/api/feeds/zh/reports.rss",
    "/api/feeds/fr/reports.atom",
    "/api/feeds/zh/college/nobody.atom",
    "/api/feeds/zh/college/%00.atom",
    "/api/feeds/zh/school/hip/NOPE.json",
    "/api/calendar/zh/exchange/EX-1900-001.ics",
    "/api/calendar/zh/college/hip",
    "/api/calendar/zh",
  ]) {
    expect([path, (await get(path)).status]).toEqual([path, 404]);
  }
});

test("a record that is not public is in no feed and no calendar, and an invented one says so", async () => {
  const hidden = await aWorld({ zh: "DRAFT", en: "UNPUBLISHED" });
  expect((await get(`/api/calendar/zh/exchange/${hidden.exchange.code}.ics`)).status).toBe(404);
  expect(await (await get("/api/feeds/zh/reports.atom")).text()).not.toContain(hidden.report.slug);
  const sample = await aWorld({ zh: "PUBLISHED", en: null, exchange: { isSample: true } });
  const feed = parseJsonFeed(await (await get("/api/feeds/zh/reports.json")).text());
  const item = feed.items?.find(({ url }) => url?.endsWith(sample.report.slug));
  expect(item?.title).toBe(translatorFor("zh")("feeds.sample", { title: sample.report.titles.zh }));
});
