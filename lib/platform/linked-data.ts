import type { AboutPage, BreadcrumbList, CollectionPage, WebSite } from "schema-dts";
import { defaultLocale, type Locale, languageTag, otherLocale } from "./i18n/locales.ts";
import { inLocale, type Localized } from "./i18n/localized.ts";

/** A type of schema.org as an object, and not as a name. */
export type Fact<Type> = Exclude<Type, string>;

/** A thing of schema.org that a page tells of. */
export type LinkedThing = { "@type": string };

/** The portal in one language. `origin` as "https://example.edu" */
export type Portal = { origin: string; locale: Locale };

/** The address of a page. @param path without the language, "" for home */
export const addressOf = ({ origin, locale }: Portal, path: string): string => `${origin}/${locale}${path}`;

/** What a thing is called in both languages of the portal, whichever page tells of it. */
export const idOf = ({ origin }: Portal, path: string): string => `${origin}/${defaultLocale}${path}#it`;

/** A name in the language of the page, and in the other one where it has both. */
export function named(label: Localized, locale: Locale): { name: string; alternateName?: string } {
  const [name, other] = [inLocale(label, locale).text, label[otherLocale(locale)]];
  return { name, ...(other !== null && other !== name ? { alternateName: other } : {}) };
}

const ESCAPES = /[<>&\u2028\u2029]/g;

/**
 * The data of a page as its `script` element has it: what could end the element, or begin a comment in it, is escaped as
 * JSON escapes it, whatever somebody typed.
 * @source WHATWG HTML, "Restrictions for contents of script elements"
 */
export function linkedDataText(things: readonly object[]): string {
  const text = JSON.stringify({ "@context": "https://schema.org", "@graph": things });
  return text.replace(ESCAPES, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A page and the ones above it; `path` is without its language. */
export type Crumb = { name: string; path: string };

/** The way from the home page to a page. */
export const breadcrumbs = (portal: Portal, way: readonly Crumb[]) =>
  ({
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ name, path }, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name,
      item: { "@id": addressOf(portal, path) },
    })),
  }) satisfies Fact<BreadcrumbList>;

const NAME: Localized = { zh: "南北", en: "Nanbei", provisional: [] };

/** The portal as a whole, on its home page. */
export const siteThing = (portal: Portal, description: string) =>
  ({
    "@type": "WebSite",
    "@id": `${portal.origin}/#it`,
    ...named(NAME, portal.locale),
    description,
    url: addressOf(portal, ""),
    inLanguage: languageTag[portal.locale],
  }) satisfies Fact<WebSite>;

/** A page that lists others. */
export function listThing(portal: Portal, page: Crumb, items: readonly Crumb[]) {
  const listed = items.map(({ name, path }, at) => ({
    "@type": "ListItem" as const,
    position: at + 1,
    name,
    url: addressOf(portal, path),
  }));
  return {
    "@type": "CollectionPage",
    "@id": addressOf(portal, page.path),
    name: page.name,
    url: addressOf(portal, page.path),
    inLanguage: languageTag[portal.locale],
    ...(listed.length > 0 ? { mainEntity: { "@type": "ItemList", itemListElement: listed } } : {}),
  } satisfies Fact<CollectionPage>;
}

/** A page about the portal itself. */
export const aboutThing = (portal: Portal, { name, path }: Crumb) =>
  ({
    "@type": "AboutPage",
    name,
    url: addressOf(portal, path),
    inLanguage: languageTag[portal.locale],
    about: { "@id": `${portal.origin}/#it` },
  }) satisfies Fact<AboutPage>;
