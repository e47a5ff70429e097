import type { MetadataRoute } from "next";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { cachedSitemap } from "@/lib/reports/sitemap/cached.ts";

// The address of the portal is known only at run time; the list comes from the cache.
export const dynamic = "force-dynamic";

const FOLDERS = {
  exchange: "exchanges",
  report: "reports",
  institution: "institutions",
  base: "bases",
  series: "tradition",
} as const;

const PAGES = ["", "/exchanges", "/institutions", "/tradition", "/about"];

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const things = await cachedSitemap();
  return [
    ...PAGES.flatMap((path) => inEach(path, locales)),
    ...things.flatMap(({ kind, key, languages, lastModified }) =>
      inEach(`/${FOLDERS[kind]}/${key}`, languages, lastModified),
    ),
  ];
}

/** One entry for each language of a page; each entry names all languages. */
function inEach(path: string, languages: readonly Locale[], lastModified?: string): MetadataRoute.Sitemap {
  const address = (locale: Locale) => `${canonicalOrigin()}/${locale}${path}`;
  const alternates = { languages: Object.fromEntries(languages.map((each) => [languageTag[each], address(each)])) };
  return languages.map((locale) => ({
    url: address(locale),
    ...(lastModified ? { lastModified } : {}),
    alternates,
  }));
}
