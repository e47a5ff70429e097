import { expect, test } from "vitest";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { plainPages, sitemapIndexXml, sitemapXml } from "@/lib/reports/sitemap/rules.ts";
import { parseSitemapPart } from "@/lib/reports/sitemap/schema.ts";

const origin = "https://nanbei.example.edu";

test("a page in two languages has two addresses, each of which names both, and the instant of the showing", () => {
  const at = "2025-12-08T02:00:00.000Z";
  const xml = sitemapXml(origin, [{ kind: "report", key: "december", languages: locales, lastModified: at }]);
  expect([...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)).toEqual([
    `${origin}/zh/reports/december`,
    `${origin}/en/reports/december`,
  ]);
  expect(xml.match(/hreflang="zh-Hans" href="https:\/\/nanbei.example.edu\/zh\/reports\/december"/g)).toHaveLength(2);
  expect(xml.match(new RegExp(`<lastmod>${at}</lastmod>`, "g"))).toHaveLength(2);
});

test("a page whose showing is not known says nothing of it", () => {
  expect(sitemapXml(origin, plainPages)).not.toContain("lastmod");
});

test("the index names the address of each part", () => {
  const xml = sitemapIndexXml(origin, [{ kind: "exchange", number: 2, lastModified: null }]);
  expect(xml).toContain(`<sitemap><loc>${origin}/sitemap/exchange-2.xml</loc></sitemap>`);
});

test("an address names a part, or none", () => {
  expect(parseSitemapPart("exchange-2.xml")).toEqual({ kind: "exchange", number: 2 });
  for (const end of ["exchange-0.xml", "exchange-02.xml", "person-1.xml", "exchange-1", "exchange-99999.xml", "-1.xml"])
    expect(parseSitemapPart(end), end).toBeNull();
});
