import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import type { AddressKind, SitemapPart } from "./schema.ts";

/** Above so many addresses the sitemap is an index of parts. @source sitemaps.org allows 50,000 in a file */
export const MAX_ADDRESSES = 10_000;
/** How many things a part has, each with an address in each language. */
export const THINGS_IN_PART = MAX_ADDRESSES / locales.length;

/** A public page in the languages in which it exists. */
export type PublicAddress = {
  kind: AddressKind;
  /** the code of an exchange, the path of a page about nothing in particular, else the slug */
  key: string;
  languages: readonly Locale[];
  /** ISO 8601 instant of the last showing; null where it is not known */
  lastModified: string | null;
};

const FOLDERS: Readonly<Record<AddressKind, string>> = {
  page: "",
  exchange: "/exchanges/",
  report: "/reports/",
  institution: "/institutions/",
  base: "/bases/",
  series: "/tradition/",
};

/** The pages about nothing in particular. */
export const plainPages: readonly PublicAddress[] = ["", "/exchanges", "/institutions", "/tradition", "/about"].map(
  (key) => ({ kind: "page", key, languages: locales, lastModified: null }),
);

/** How many addresses these are: one in each language. */
export const countAddresses = (addresses: readonly PublicAddress[]): number =>
  addresses.reduce((sum, { languages }) => sum + languages.length, 0);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const lastModifiedTag = (instant: string | null): string => (instant === null ? "" : `<lastmod>${instant}</lastmod>`);

const document = (root: string, children: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${children.join("\n")}\n</${root.split(" ")[0]}>\n`;

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * A sitemap: each address names the languages in which its page exists.
 * @param origin of the portal, as "https://example.edu"
 */
export function sitemapXml(origin: string, addresses: readonly PublicAddress[]): string {
  const entries = addresses.flatMap(({ kind, key, languages, lastModified }) => {
    const address = (locale: Locale) => escaped(`${origin}/${locale}${FOLDERS[kind]}${key}`);
    const others = languages
      .map((each) => `<xhtml:link rel="alternate" hreflang="${languageTag[each]}" href="${address(each)}"/>`)
      .join("");
    return languages.map(
      (locale) => `<url><loc>${address(locale)}</loc>${others}${lastModifiedTag(lastModified)}</url>`,
    );
  });
  return document(`urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml"`, entries);
}

/** The index of the parts of a sitemap, each with the instant of the last showing in it. */
export function sitemapIndexXml(
  origin: string,
  parts: readonly (SitemapPart & { lastModified: string | null })[],
): string {
  const entries = parts.map(
    ({ kind, number, lastModified }) =>
      `<sitemap><loc>${escaped(`${origin}/sitemap/${kind}-${number}.xml`)}</loc>${lastModifiedTag(lastModified)}</sitemap>`,
  );
  return document(`sitemapindex ${NAMESPACE}`, entries);
}
